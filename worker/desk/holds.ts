/** Whether what a batch asks for is so. */
import { ConflictError, type Write } from '../db/database.ts'
import type { Desk } from './desk.ts'

/** The batch alone. @returns whether it was done */
export async function holds(
  { database }: Pick<Desk, 'database'>,
  writes: readonly Write[],
): Promise<boolean> {
  try {
    await database.batch(...writes)
  } catch (cause) {
    if (cause instanceof ConflictError) return false
    throw cause
  }
  return true
}
