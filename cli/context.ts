/** Where an officer works: one municipality, its database and its keys. */
import type { Keys } from '../worker/crypto/keys.ts'
import type { Database } from '../worker/db/database.ts'
import type { Municipality } from '../worker/municipalities/municipality.ts'
import type { Sentences } from './sentences.ts'

export interface CommandContext {
  readonly municipality: Municipality
  readonly database: Database
  readonly keys: Keys
  /** Tells the officer something, in the officer's language. */
  readonly say: Sentences
}
