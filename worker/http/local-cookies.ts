/**
 * Under `npm start` the Worker is at `http://localhost`. Chromium and Firefox keep a `Secure` cookie from there, WebKit
 * does not: there it gets one without, and so without `__Host-`. A production build has none of this.
 */
import type { AppContext } from './context.ts'

/** Safari, and every browser on iOS. Those that call themselves so besides are Chromium. */
const isWebKit = (agent: string) =>
  agent.includes('AppleWebKit/') && !/Chrom(?:e|ium)\//.test(agent)

/** Whether this browser would drop every cookie that is as it should be. */
export const dropsSecureCookies = (context: AppContext): boolean =>
  (context.env.LOCAL_WORKER?.startsWith('http://') ?? false) &&
  isWebKit(context.req.header('user-agent') ?? '')
