/** Siteimprove's Alfa: the ACT rules, over a copy of the page's tree and of its style sheets. */
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { installed, type Engine } from './engine.ts'
import { flattenSheets } from './flatten-sheets.ts'

interface Rule {
  readonly uri: string
  /** Success criteria have a level, techniques and advice have none. */
  readonly requirements: Iterable<{ readonly level?: unknown }>
}

interface Outcome {
  readonly outcome: string
  readonly target: unknown
  readonly rule: Rule
}

/** The little that is used of packages whose types are not installed with the project. */
interface Alfa {
  readonly act: {
    Audit: { of(page: unknown, rules: readonly Rule[]): { evaluate(): Promise<Iterable<Outcome>> } }
  }
  readonly rules: { default: Iterable<Rule> }
  readonly dom: { Node: { from(tree: unknown, device: unknown): unknown } }
  readonly domNative: { Native: { fromNode(node: Node): Promise<unknown> } }
  readonly device: { Device: { from(known: unknown): unknown } }
  readonly deviceNative: { Native: { fromWindow(view: Window): unknown } }
  readonly http: {
    Request: { of(method: string, url: unknown): unknown }
    Response: { of(url: unknown, status: number, headers: unknown): unknown }
    Headers: { empty(): unknown }
  }
  readonly url: { URL: { parse(text: string): { getUnsafe(): unknown } } }
  readonly web: { Page: { of(...parts: readonly unknown[]): unknown } }
}

const names: Readonly<Record<keyof Alfa, string>> = {
  act: 'alfa-act',
  rules: 'alfa-rules',
  dom: 'alfa-dom',
  domNative: 'alfa-dom/native',
  device: 'alfa-device',
  deviceNative: 'alfa-device/native',
  http: 'alfa-http',
  url: 'alfa-url',
  web: 'alfa-web',
}

async function load(): Promise<Alfa> {
  const modules = Object.entries(names).map(async ([key, name]) => {
    const file = pathToFileURL(installed.resolve(`@siteimprove/${name}`))
    return [key, await import(file.href)] as const
  })
  // The one cast: the packages' own types are not here.
  return Object.fromEntries(await Promise.all(modules)) as unknown as Alfa
}

/** A rule that stands for no success criterion of level A or AA is advice. */
const isOfAOrAa = ({ requirements }: Rule) =>
  [...requirements].some(({ level }) => /"AA?"/.test(JSON.stringify(level ?? '')))

export async function alfa(): Promise<Engine> {
  const { act, rules, dom, domNative, device, deviceNative, http, url, web } = await load()
  const address = url.URL.parse('https://ciudad.example/').getUnsafe()
  const asked = [...rules.default].filter(isOfAOrAa)

  async function pageOf(tab: Page) {
    await tab.evaluate(flattenSheets)
    const page = await tab.evaluateHandle(() => document)
    const tree = await page.evaluate(domNative.Native.fromNode)
    const view = await tab.evaluateHandle(() => window)
    const seen = device.Device.from(await view.evaluate(deviceNative.Native.fromWindow))
    return web.Page.of(
      http.Request.of('GET', address),
      http.Response.of(address, 200, http.Headers.empty()),
      dom.Node.from(tree, seen),
      seen,
    )
  }

  return {
    name: 'Alfa',
    seesColours: true,
    findings: async (tab) => {
      const outcomes = [...(await act.Audit.of(await pageOf(tab), asked).evaluate())]
      return outcomes
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ rule, target }) => `${rule.uri}: ${String(target).slice(0, 240)}`)
    },
  }
}
