/** A batch that is done as a whole, or not at all. */
import { ConflictError, type Database, type Write } from './database.ts'

/** @returns whether it was done: false where a condition among the statements did not hold */
export async function committed(
  { batch }: Pick<Database, 'batch'>,
  writes: readonly Write[],
): Promise<boolean> {
  try {
    await batch(...writes)
  } catch (cause) {
    if (cause instanceof ConflictError) return false
    throw cause
  }
  return true
}
