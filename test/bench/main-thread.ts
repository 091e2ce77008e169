/**
 * What a form costs the telephone besides time: a thread that is blocked, a layout that shifts, memory. A password manager
 * fills it and presses its button 50 ms after it shows, before what makes it work has arrived.
 */
import type { Browser } from 'playwright-core'
import { signedUp, type Account } from './forwarded.ts'
import { inTurns } from './in-turns.ts'
import { watchMainThread, type Strain } from './main-thread-probe.ts'
import { pathOf, rows, servePages, type Row, type Sites } from './pages.ts'
import { milliseconds, ratioText, type Findings } from './report.ts'
import type { Stack } from './stack.ts'
import { median, ratioOf } from './statistics.ts'
import { described, launched, onTelephone } from './telephone.ts'
import { watchForUsableForm } from './usable-probe.ts'

const rounds = 7
/** Rounds that are not counted: the browser itself starts cold. */
const warmUp = 1

const budgets = { blocked: 30, shift: 0, longest: 50, memory: 1.5, submissions: 1 } as const

const compared = ['bare', 'widget'] as const satisfies readonly Row[]
type Compared = (typeof compared)[number]

interface Visit extends Strain {
  /** Bytes of the script heap after a sign-in, once garbage is collected. */
  readonly memory: number
  /** Sign-ins that the Worker was sent for one press. */
  readonly submissions: number
}

export async function measureMainThread(stack: Stack): Promise<Findings> {
  const account = await signedUp(stack)
  const sites = await servePages(stack)
  const browser = await launched()
  try {
    const visits = await inTurns(compared, { rounds, warmUp }, (row) =>
      visit(browser, { sites, account, row }),
    )
    return findings(visits, browser.version())
  } finally {
    await browser.close()
    sites.close()
  }
}

interface Plan {
  readonly sites: Sites
  readonly account: Account
  readonly row: Compared
}

const visit = (browser: Browser, { sites, account, row }: Plan): Promise<Visit> =>
  onTelephone(browser, async (page, devTools) => {
    const before = sites.forwarder.signIns
    await page.addInitScript(watchForUsableForm)
    await page.addInitScript(watchMainThread, account)
    await page.goto(sites.pages.origin + pathOf(row), { waitUntil: 'commit' })
    const strain = await page.evaluate(() => window.mainThread)
    if (!strain) throw new Error('nothing watched the page')
    await devTools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devTools.send('Runtime.getHeapUsage')
    return { ...strain, memory: usedSize, submissions: sites.forwarder.signIns - before }
  })

function findings(visits: Record<Compared, readonly Visit[]>, browser: string): Findings {
  const of = (row: Compared, read: (visit: Visit) => number) => visits[row].map(read)
  const middle = (row: Compared, read: (visit: Visit) => number) => median(of(row, read))
  const memory = ratioOf(
    of('widget', (one) => one.memory),
    of('bare', (one) => one.memory),
  )
  const most = (read: (visit: Visit) => number) => Math.max(...of('widget', read))
  const line = (row: Compared) => [
    rows[row],
    milliseconds(middle(row, (one) => one.blocked)),
    milliseconds(middle(row, (one) => one.longest)),
    middle(row, (one) => one.shift).toFixed(3),
    `${Math.round(middle(row, (one) => one.memory) / 1024).toLocaleString('en')} KiB`,
    of(row, (one) => one.submissions).join(' '),
  ]
  return {
    title: 'What a form costs the telephone',
    about: `Chromium ${browser}, ${described}; filled in and pressed 50 ms after it shows, then signed in; median of ${rounds}, in turns.`,
    rows: [
      ['', 'blocked', 'longest task after the form', 'layout shift', 'memory', 'submissions'],
      ...compared.map(line),
    ],
    notes: [['memory of <citizen-login> / bare Lit element', ratioText(memory)]],
    verdicts: [
      {
        what: 'main thread blocked, in all tasks over 50 ms',
        measured: middle('widget', (one) => one.blocked),
        budget: budgets.blocked,
      },
      {
        what: 'longest task after the form',
        measured: middle('widget', (one) => one.longest),
        budget: budgets.longest,
      },
      { what: 'layout shift', measured: most((one) => one.shift), budget: budgets.shift },
      { what: 'memory / bare Lit element', measured: memory.ratio, budget: budgets.memory },
      {
        what: 'submissions of one press, the most',
        measured: most((one) => one.submissions),
        budget: budgets.submissions,
      },
    ],
    figures: { visits, memory, browser },
  }
}
