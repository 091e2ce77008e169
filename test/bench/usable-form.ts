/** How long a citizen with a slow telephone waits for a form that can be used, against two floors. */
import type { Browser } from 'playwright-core'
import { inTurns } from './in-turns.ts'
import { pathOf, rows, servePages, type Row, type Sites } from './pages.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import type { Stack } from './stack.ts'
import { median, ratioOf } from './statistics.ts'
import { conditions, described, launched, onTelephone } from './telephone.ts'
import { watchForUsableForm, type Usable } from './usable-probe.ts'

const rounds = 7
/** Rounds that are not counted: the browser itself starts cold. */
const warmUp = 1

/** Against the bare Lit element; the plain form, for the sign-in. */
export const budgets = { widget: 0.95, register: 1.25, plain: 1.3, own: 1.1 } as const

const order = [
  'plain',
  'bare',
  'hanko',
  'widget',
  'register',
  'preloaded',
  'own',
] as const satisfies readonly Row[]

type Samples = Readonly<Record<Row, readonly Usable[]>>

export async function measureUsableForm(stack: Stack): Promise<Findings> {
  const sites = await servePages(stack)
  const browser = await launched()
  try {
    const times = await inTurns(order, { rounds, warmUp }, (row) =>
      visit(browser, sites.pages.origin + pathOf(row)),
    )
    const missed = [...sites.pages.missed, ...sites.scripts.missed]
    if (missed.length > 0) throw new Error(`a page asked for ${missed.join(', ')}`)
    return findings(times, sites.sizes, browser.version())
  } finally {
    await browser.close()
    sites.close()
  }
}

/** Opens a page in a browser that has never seen it. */
const visit = (browser: Browser, url: string): Promise<Usable> =>
  onTelephone(browser, async (page) => {
    await page.addInitScript(watchForUsableForm)
    await page.goto(url, { waitUntil: 'commit' })
    const usable = await page.evaluate(() => window.usableForm)
    if (usable?.protocol !== 'h2') throw new Error('the page did not come over HTTP/2')
    return usable
  })

function findings(times: Samples, sizes: Sites['sizes'], browser: string): Findings {
  const at = (row: Row) => times[row].map((usable) => usable.at)
  const against = ratioOf(at('widget'), at('bare'))
  const peer = ratioOf(at('hanko'), at('bare'))
  const register = ratioOf(at('register'), at('bare'))
  const preloaded = ratioOf(at('preloaded'), at('bare'))
  const plain = ratioOf(at('widget'), at('plain'))
  const own = ratioOf(at('own'), at('plain'))
  const line = (row: Row) => {
    const of = (read: (usable: Usable) => number) => median(times[row].map(read))
    return [
      rows[row],
      milliseconds(of((usable) => usable.at)),
      milliseconds(Math.max(...at(row))),
      row === 'plain' ? '' : milliseconds(of((usable) => usable.scriptAt)),
      row === 'plain' ? '' : milliseconds(of((usable) => usable.at - usable.scriptAt)),
      String(of((usable) => usable.requests)),
      String(of((usable) => usable.bytes)),
    ]
  }
  return {
    title: 'Time to a usable form',
    about: `Chromium ${browser}, ${described}; median of ${rounds}, in turns.`,
    rows: [
      ['', 'usable', 'slowest', 'script here', 'then', 'requests', 'bytes'],
      ...order.map(line),
    ],
    notes: [
      ['bare Lit script, brotli', `${sizes.bare.toLocaleString('en')} bytes`],
      ['<citizen-login> script, brotli', `${sizes.widget.toLocaleString('en')} bytes`],
      ['<hanko-login> script, brotli', `${sizes.hanko.toLocaleString('en')} bytes`],
      ['<citizen-login> / bare Lit element', ratioText(against)],
      ['<hanko-login> / bare Lit element', ratioText(peer)],
      ['<citizen-login> / plain HTML form', ratioText(plain)],
      ["the Worker's own page / plain HTML form", ratioText(own)],
      ['<citizen-register> / bare Lit element', ratioText(register)],
      ['the same, its screen preloaded', ratioText(preloaded)],
    ],
    verdicts: [
      {
        what: '<citizen-login> / bare Lit element',
        measured: against.ratio,
        budget: budgets.widget,
      },
      { what: '<citizen-login> / plain HTML form', measured: plain.ratio, budget: budgets.plain },
      { what: "the Worker's own page / plain HTML form", measured: own.ratio, budget: budgets.own },
      {
        what: '<citizen-register> / bare Lit element',
        measured: register.ratio,
        budget: budgets.register,
      },
    ],
    figures: { against, peer, plain, register, preloaded, own, sizes, conditions, browser, times },
  }
}
