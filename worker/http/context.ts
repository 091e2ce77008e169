/** What middleware leaves for the routes. */
import type { Context } from 'hono'
import type { Services } from '../services.ts'
import type { Municipality } from '../municipalities/municipality.ts'

export interface AppEnv {
  readonly Bindings: Env
  readonly Variables: {
    readonly requestId: string
    /** Set on every path that begins with a slug. */
    readonly municipality: Municipality
    readonly services: Services
  }
}

export type AppContext = Context<AppEnv>
