/** What the platform hands the Worker. Secrets are read in crypto/keys.ts, and nowhere else. */
import type { SecretTexts } from './crypto/secrets.ts'
import type { DeliveryJob } from './delivery/queue/job.ts'

declare global {
  interface Env extends SecretTexts {
    readonly DB: D1Database
    readonly CODES: KVNamespace
    readonly DELIVERIES: Queue<DeliveryJob>
    readonly ASSETS: Fetcher
    /** Cloudflare's own sending of e-mail; there where a profile delivers by `cloudflare`. */
    readonly EMAIL?: SendEmail
    /** Base of a service with the ranges of Have I Been Pwned; nobody is asked when absent. */
    readonly LEAKED_PASSWORDS_URL?: string
    /** Local development only: origin of this Worker, and of the sites, comma-separated. */
    readonly LOCAL_WORKER?: string
    readonly LOCAL_SITES?: string
    /** Local development only: origin of what stands in for other providers to sign in with. */
    readonly LOCAL_PROVIDERS?: string
    /** Local development only: `vendors` sends through a profile's own providers instead of the dev outbox. */
    readonly LOCAL_DELIVERY?: string
  }

  /** True under `npm start` and in tests; production builds drop what it guards. */
  const LOCAL: boolean
}
