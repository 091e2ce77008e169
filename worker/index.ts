/** The Worker's three ways of being called: requests, queue messages, the clock. */
import { app } from './app.ts'
import { deliverMessages, everyMinute } from './background.ts'
import { byPresentSettings } from './http/present-settings.ts'

export default {
  fetch: byPresentSettings(app.fetch),
  queue: deliverMessages,
  scheduled: (_controller, env) => everyMinute(env),
} satisfies ExportedHandler<Env>
