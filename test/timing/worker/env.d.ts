/** What `cloudflare:workers` calls its environment is the Worker's own, with the provider of the test. */
type WorkerEnv = Env
declare namespace Cloudflare {
  interface Env extends WorkerEnv {
    /** Where messages are posted. */
    readonly TIMING_PROVIDER: string
  }
}
