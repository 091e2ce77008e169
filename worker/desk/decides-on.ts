/** Where an officer decides: the Worker has all of it, and so has the operator's machine. */
import type { Keys } from '../crypto/keys.ts'
import type { Database } from '../db/database.ts'
import type { Municipality } from '../municipalities/municipality.ts'

export interface DecidesOn {
  readonly municipality: Municipality
  readonly database: Database
  readonly keys: Keys
}
