/**
 * Under `npm start` the Worker is at `http://localhost`. Chromium and Firefox keep a `Secure` cookie from there, WebKit
 * and browsers for terminals do not: there they get one without, and so without `__Host-`. A production build has none of
 * this.
 */
import type { AppContext } from './context.ts'

/** Safari, and every browser on iOS. Those that call themselves so besides are Chromium. */
const isWebKit = (agent: string) =>
  agent.includes('AppleWebKit/') && !/Chrom(?:e|ium)\//.test(agent)

/** Those that show texts alone. */
const isTextual = (agent: string) => /^(?:w3m|Lynx|E?Links)\b/i.test(agent)

const dropsThem = (agent: string) => isWebKit(agent) || isTextual(agent)

/** Whether this browser would drop every cookie that is as it should be. */
export const dropsSecureCookies = (context: AppContext): boolean =>
  (context.env.LOCAL_WORKER?.startsWith('http://') ?? false) &&
  dropsThem(context.req.header('user-agent') ?? '')
