/** A browser with the gateway it goes through, and what a browser elsewhere is asked for. */
import type { Browser, Cookies } from './browsers/browser.ts'
import { engines, type EngineName } from './browsers/index.ts'
import { Citizen } from './citizen.ts'
import { openGateway, type Gateway } from './gateway.ts'
import type { Walker } from './journeys/walker.ts'
import { hosts, type Stack } from './stack.ts'

export interface Open {
  readonly browser: Browser
  readonly gateway: Gateway
  close(): Promise<void>
}

export async function open(stack: Stack, name: EngineName, cookies: Cookies): Promise<Open> {
  const engine = engines[name]
  const gateway = await openGateway(stack.behind(cookies === 'blocked' && engine.blocksAtGateway))
  const browser = await engine.starts({ cookies, gateway: gateway.port, worker: hosts.worker })
  return {
    browser,
    gateway,
    async close() {
      await browser.end()
      gateway.close()
    },
  }
}

/** Makes an account where nothing stands in the way: for journeys whose own browser could not. */
export type Registers = (walker: Walker) => Promise<void>

/** @param browser in which cookies are allowed */
export const registersWith =
  (stack: Stack, browser: Browser): Registers =>
  async (walker) => {
    const place = { site: `https://${hosts['same-site']}`, outbox: stack.outbox }
    const citizen = new Citizen(await browser.visits(), place)
    await walker.asksForAccount(citizen)
    await walker.confirms(citizen)
    await citizen.visit.end()
  }
