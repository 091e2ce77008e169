/** The registry of municipalities: one file and one line each. */
import { demo } from './demo.ts'
import type { Municipality } from './municipality.ts'

export const municipalities = { demo } satisfies Record<string, Municipality>
