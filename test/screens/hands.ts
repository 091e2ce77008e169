/** What a citizen does on a screen, whatever the city and the language. */
import type { Locator } from 'playwright-core'
import { typedInto } from './samples.ts'
import type { Act } from './shown-screen.ts'

/** Once the page can judge what was typed: before, the Worker would be asked. */
const canJudge: Act = async (tab) => {
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('citizen-login, citizen-register, citizen-recover')].every(
      (element) =>
        'view' in element && (element.view as { isAttended: boolean } | undefined)?.isAttended,
    ),
  )
}

export const sends: Act = async (tab, slug) => {
  await canJudge(tab, slug)
  await tab.click('.ca-form [type=submit]')
}

async function answer(control: Locator, slug: string) {
  const { kind, name, room } = await control.evaluate((element) => ({
    kind: element instanceof HTMLInputElement ? element.type : element.localName,
    name: element.getAttribute('name') ?? '',
    // The width of a code's field says how long the code is.
    room: element.matches('.ca-code') ? Math.floor(Number(element.getAttribute('size')) / 1.5) : 80,
  }))
  if (kind === 'checkbox') return name === 'shared' ? undefined : control.check()
  if (kind === 'radio') return control.check()
  if (kind === 'select') return void (await control.selectOption({ index: 1 }))
  return control.fill(typedInto(slug, name).slice(0, room))
}

/** The first of each group of radio buttons, and whatever else waits for an answer. A divided form hides the rest of it. */
const waiting =
  '.ca-form :is(input, select):not(.ca-username, [disabled], [data-ca-tried], fieldset > .ca-choice ~ .ca-choice > *):visible'

/** Fills in what is asked; what is asked because of an answer, too. */
export const fills: Act = async (tab, slug) => {
  const control = tab.locator(waiting).first()
  for (let left = 40; left > 0 && (await control.count()) > 0; left--) {
    // oxlint-disable-next-line no-await-in-loop -- one answer decides what is asked next
    await answer(control, slug)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await control.evaluate((element) => element.setAttribute('data-ca-tried', ''))
  }
  await tab.evaluate(() =>
    document
      .querySelectorAll('[data-ca-tried]')
      .forEach((one) => one.removeAttribute('data-ca-tried')),
  )
}

export const fillsAndSends: Act = async (tab, slug) => {
  await fills(tab, slug)
  await sends(tab, slug)
}

/** Opens another flow in place, as a link of the element does. */
export const goes =
  (tag: string, place: string): Act =>
  async (tab) => {
    await canJudge(tab, place)
    await tab.$eval(
      tag,
      (element, to) => (element as unknown as { view: { go(place: string): void } }).view.go(to),
      place,
    )
  }

export const presses =
  (selector: string): Act =>
  (tab) =>
    tab.click(selector)

export const appears =
  (selector: string): Act =>
  async (tab) =>
    void (await tab.waitForSelector(selector))

export const inTurn =
  (...acts: readonly (Act | undefined)[]): Act =>
  async (tab, slug) => {
    for (const act of acts)
      // oxlint-disable-next-line no-await-in-loop -- hands do one thing after the other
      await act?.(tab, slug)
  }
