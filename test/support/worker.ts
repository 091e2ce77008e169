/** The whole Worker, called in its own runtime. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../worker/index.ts'

/** Sends a request to the Worker, with an environment of the test's choosing. */
export const fetchWorker = async (request: Request, environment: Env = env) =>
  worker.fetch(request, environment, createExecutionContext())
