/** WebKit, as Debian has it: `WebKitWebDriver` and its MiniBrowser, on a screen that nobody sees. */
import { readdirSync } from 'node:fs'
import type { Cookies, Engine, Need, Visit } from './browser.ts'
import { freePorts } from '../../support/free-ports.ts'
import { requireProgram, run } from './programs.ts'
import { newSession, type WebDriver } from './webdriver.ts'
import { callOf, clicking, typing } from './wire.ts'

const driver: Need = { program: 'WebKitWebDriver', debian: 'webkit2gtk-driver' }
const screen: Need = { program: 'Xvfb', debian: 'xvfb' }
const browser: Need = {
  program: 'MiniBrowser',
  places: libraries(),
  debian: 'webkit2gtk-driver',
}

/** Where Debian keeps the browser that the driver starts, by architecture and version. */
function libraries(): readonly string[] {
  try {
    return readdirSync('/usr/lib').flatMap((architecture) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${architecture}/webkit2gtk-${version}`),
    )
  } catch {
    return []
  }
}

/** Of MiniBrowser. This WebKit partitions no cookies: as it comes, it refuses those of other sites, as Safari did. */
const policies: Readonly<Record<Cookies, string>> = {
  allowed: 'always',
  partitioned: 'no-third-party',
  blocked: 'never',
}

export const webkit: Engine = {
  needs: [driver, browser, screen],
  cookies: {
    allowed: '--cookies-policy=always',
    partitioned: '--cookies-policy=no-third-party, as it comes: this WebKit partitions none',
    blocked: '--cookies-policy=never',
  },
  blocksAtGateway: false,
  async starts({ cookies, gateway }) {
    const display = run(requireProgram(screen), '-displayfd 3 -screen 0 1100x950x24'.split(' '))
    const [port] = await freePorts()
    const program = run(requireProgram(driver), [`--port=${port}`], {
      DISPLAY: `:${await display.hears(/^(\d+)\n/m)}`,
    })
    await answers(port)
    const open = () =>
      newSession(`http://127.0.0.1:${port}`, {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': {
          binary: requireProgram(browser),
          args: [
            '--automation',
            `--cookies-policy=${policies[cookies]}`,
            // The driver's own capability would speak TLS to the gateway itself.
            `--proxy=http://127.0.0.1:${gateway}`,
          ],
        },
      })
    return {
      version: await versionOf(open),
      visits: async () => visitOf(await open()),
      async end() {
        await program.end()
        await display.end()
      },
    }
  },
}

async function versionOf(open: () => Promise<WebDriver>): Promise<string> {
  const session = await open()
  await session.send('DELETE', '')
  return String(session.capabilities['browserVersion'])
}

/** Waits until the driver takes connections: it says nothing when it does. */
async function answers(port: number, left = 100): Promise<void> {
  try {
    await fetch(`http://127.0.0.1:${port}/status`)
  } catch (cause) {
    if (left === 0) throw cause
    await new Promise((resolve) => setTimeout(resolve, 100))
    await answers(port, left - 1)
  }
}

async function visitOf(session: WebDriver): Promise<Visit> {
  const shrink = () => session.send('POST', '/window/rect', { width: 480, height: 900 })
  await shrink()
  const go = async (url: string) => {
    await session.send('POST', '/url', { url })
  }
  return {
    go,
    async goInNewTab(address) {
      // A window: MiniBrowser leaves a new tab behind the one in front, where nothing is drawn or pressed.
      const created = (await session.send('POST', '/window/new', { type: 'window' })) as {
        readonly handle: string
      }
      await session.send('POST', '/window', { handle: created.handle })
      await shrink()
      await go(address)
    },
    async reload() {
      await session.send('POST', '/refresh')
    },
    async asks(question, ...given) {
      const script = `return ${callOf(question, given)}`
      return JSON.parse(String(await session.send('POST', '/execute/sync', { script, args: [] })))
    },
    async types(text) {
      await session.send('POST', '/actions', { actions: [typing(text)] })
    },
    async clicks(at) {
      await session.send('POST', '/actions', { actions: [clicking(at)] })
    },
    async picture() {
      return Buffer.from(String(await session.send('GET', '/screenshot')), 'base64')
    },
    async end() {
      await session.send('DELETE', '')
    },
  }
}
