/** What `cloudflare:workers` calls its environment is the Worker's own. */
type WorkerEnv = Env
declare namespace Cloudflare {
  interface Env extends WorkerEnv {}
}
