/** A part of the desk alone on a page, with its styles, an officer, and a Worker that answers what it is told to. */
import { deskRoutesOf } from '../../../contract/routes-desk.ts'
import type { OfficerView } from '../../../contract/desk/sign-in.ts'
import type { Answered, Asking } from '../../../desk/api.ts'
import type { DeskContext } from '../../../desk/context.ts'
import type { DeskElement } from '../../../desk/desk-element.ts'
import { OtherTabs } from '../../../desk/other-tabs.ts'
import { DeskCase } from '../../../desk/sections/case.ts'
import { DeskCitizen } from '../../../desk/sections/citizen.ts'
import { DeskClaim } from '../../../desk/sections/claim.ts'
import { DeskDoubles } from '../../../desk/sections/doubles.ts'
import { DeskFind } from '../../../desk/sections/find.ts'
import { DeskQueue } from '../../../desk/sections/queue.ts'
import deskStyles from '../../../desk/styles/desk.css?inline'
import listStyles from '../../../desk/styles/lists.css?inline'
import { es } from '../../../desk/words/es.ts'
import { styles } from '../../../widget/pages/styles.ts'
import { sheetOf } from '../../../widget/styles/sheet.ts'

const elements = {
  'desk-case': DeskCase,
  'desk-citizen': DeskCitizen,
  'desk-claim': DeskClaim,
  'desk-doubles': DeskDoubles,
  'desk-find': DeskFind,
  'desk-queue': DeskQueue,
}

for (const [name, element] of Object.entries(elements)) customElements.define(name, element)

const sheets = [styles, deskStyles, listStyles].map(sheetOf)

/** What was asked of the Worker: paths with their bodies. */
export interface Asked {
  readonly path: string
  readonly body: unknown
}

const lucia: OfficerView = {
  id: 'off_lucia',
  name: 'Lucía Ejemplo',
  role: 'clerk',
  isFresh: true,
  by: 'passkey',
  idleIn: 900,
}

/** @param answers by the end of the path; anything else is done, and answered by nothing */
export async function deskShows(
  name: keyof typeof elements,
  shown: Readonly<Record<string, unknown>>,
  {
    officer = {},
    answers = {},
  }: {
    readonly officer?: Partial<OfficerView>
    readonly answers?: Readonly<Record<string, unknown>>
  } = {},
) {
  const asked: Asked[] = []
  const tabs = new OtherTabs()
  const desk: DeskContext = {
    words: es,
    locale: 'es',
    timeZone: 'America/Guayaquil',
    routes: deskRoutesOf('maracaibo'),
    officer: { ...lucia, ...officer },
    assists: true,
    duplicates: true,
    byName: false,
    undoHours: 72,
    tabs,
    ask: <T>(path: string, asking?: Asking): Promise<Answered<T>> => {
      asked.push({ path, body: asking?.body })
      const [, value] = Object.entries(answers).find(([end]) => path.endsWith(end)) ?? []
      return Promise.resolve({ ok: true, value: value as T })
    },
  }
  const page = document.createElement('citizen-desk')
  page.innerHTML = '<div class="ca-root" data-styling="card"><div class="ca-card"></div></div>'
  const element = Object.assign(document.createElement(name), { desk, ...shown }) as DeskElement
  page.querySelector('.ca-card')?.append(element)
  document.adoptedStyleSheets = sheets
  document.body.append(page)
  const settles = async () => {
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    await element.updateComplete
  }
  await settles()
  return {
    element,
    asked,
    tabs,
    settles,
    text: () => element.innerText.replaceAll(/\s+/g, ' '),
    buttons: () =>
      [...element.querySelectorAll('button')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.innerText),
    async presses(label: string) {
      const found = [...element.querySelectorAll('button')].find(
        (one) => one.innerText === label && one.checkVisibility(),
      )
      if (!found) throw new Error(`no button ${label}`)
      found.click()
      await settles()
    },
    /** How far right anything reaches that is seen. */
    widest: () =>
      Math.max(
        ...[...element.querySelectorAll('*')]
          .filter((one) => !one.closest('thead, .ca-hidden'))
          .map((one) => one.getBoundingClientRect().right),
      ),
  }
}

export function deskLeaves(): void {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
}
