/** Firefox, as Debian has it, over the WebDriver BiDi that it speaks itself. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Cookies, Engine, Need, Visit } from './browser.ts'
import { requireProgram, run } from './programs.ts'
import { connectBidi, type Bidi } from './webdriver-bidi.ts'
import { callOf, clicking, typing } from './wire.ts'

const program: Need = { program: 'firefox-esr', debian: 'firefox-esr' }

type Preferences = Readonly<Record<string, boolean | number | string>>

/** Nobody asks this browser anything, and it asks nobody but the gateway. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'signon.rememberSignons': false,
  'intl.accept_languages': 'es-EC, es',
}

/** `nsICookieService`: 0 takes all, 5 keeps those of other sites apart. */
const behaviours: Readonly<Record<Cookies, number>> = { allowed: 0, partitioned: 5, blocked: 5 }

export const firefox: Engine = {
  needs: [program],
  cookies: {
    allowed: 'network.cookie.cookieBehavior 0',
    partitioned: 'network.cookie.cookieBehavior 5, as it comes',
    blocked: "an exception of the settings: the Worker's host may keep no cookies",
  },
  blocksAtGateway: false,
  async starts({ cookies, gateway, worker }) {
    const profile = await mkdtemp(join(tmpdir(), 'citizen-firefox-'))
    const exceptions = join(profile, 'exceptions')
    // Kind 2 is a refusal (`nsIPermissionManager.DENY_ACTION`).
    const refusal = `origin\tcookie\t2\thttps://${worker}\n`
    await writeFile(exceptions, cookies === 'blocked' ? refusal : '')
    await writeFile(
      join(profile, 'user.js'),
      lines({
        ...quiet,
        'network.cookie.cookieBehavior': behaviours[cookies],
        'permissions.manager.defaultsUrl': pathToFileURL(exceptions).href,
      }),
    )
    const browser = run(requireProgram(program), [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
    ])
    const address = await browser.hears(/WebDriver BiDi listening on (ws:\S+)/)
    const bidi = await connectBidi(`${address}/session`)
    const { capabilities } = await bidi.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true, proxy: through(gateway) } },
    })
    return {
      version: versionIn(capabilities),
      visits: () => visitOf(bidi),
      async end() {
        bidi.close()
        await browser.end()
        await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  },
}

/** WebDriver §7.2 */
const through = (gateway: number) => ({
  proxyType: 'manual',
  httpProxy: `127.0.0.1:${gateway}`,
  sslProxy: `127.0.0.1:${gateway}`,
})

const lines = (preferences: Preferences) =>
  Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

const versionIn = (capabilities: unknown) =>
  typeof capabilities === 'object' && capabilities && 'browserVersion' in capabilities
    ? String(capabilities.browserVersion)
    : 'unknown'

/** A container of its own: no cookie and no storage is shared with another visit. */
async function visitOf(bidi: Bidi): Promise<Visit> {
  const { userContext } = await bidi.send('browser.createUserContext', {})
  const tab = async () => {
    const created = await bidi.send('browsingContext.create', {
      type: 'tab',
      userContext: String(userContext),
    })
    const context = String(created['context'])
    const viewport = { width: 480, height: 850 }
    await bidi.send('browsingContext.setViewport', { context, viewport })
    return context
  }
  let context = await tab()
  const go = async (url: string) => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
  }
  return {
    go,
    async goInNewTab(address) {
      context = await tab()
      await go(address)
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' })
    },
    async asks(question, ...given) {
      const answer = await bidi.send('script.evaluate', {
        expression: callOf(question, given),
        target: { context },
        awaitPromise: false,
      })
      return JSON.parse(textIn(answer))
    },
    async types(text) {
      await bidi.send('input.performActions', { context, actions: [typing(text)] })
    },
    async clicks(at) {
      await bidi.send('input.performActions', { context, actions: [clicking(at)] })
    },
    async picture() {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context })
      return Buffer.from(String(data), 'base64')
    },
    async end() {
      await bidi.send('browser.removeUserContext', { userContext: String(userContext) })
    },
  }
}

/** @throws Error with what the page threw */
function textIn(answer: Readonly<Record<string, unknown>>): string {
  const { result } = answer
  if (typeof result === 'object' && result && 'value' in result) return String(result.value)
  throw new Error(`the page threw: ${JSON.stringify(answer)}`)
}
