/** The two ways to work a form: with a finger, and with the keyboard alone. Knows labels, and no city. */
import type { Locator, Page } from 'playwright-core'

export interface Hands {
  fills(label: string, text: string): Promise<void>
  /** Chooses one of a few or one of a list, by how the option begins. */
  chooses(label: string, option: string): Promise<void>
  ticks(label: string): Promise<void>
  /** Presses a button, or goes by a link. */
  presses(name: string): Promise<void>
}

/** Labels are followed by `(opcional)` and the like. */
const begins = (label: string) =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

const main = (page: Page) => page.getByRole('main')
const listOf = (page: Page, label: string): Locator =>
  main(page)
    .locator('select')
    .and(page.getByLabel(begins(label)))
const groupOf = (page: Page, label: string): Locator =>
  main(page)
    .getByRole('radiogroup', { name: begins(label) })
    .or(main(page).getByRole('group', { name: begins(label) }))

/** A list may come only when something else was looked up. */
const offered = (page: Page, label: string) =>
  listOf(page, label).or(groupOf(page, label)).first().waitFor()

/** What is chosen already is left alone. */
async function choose(choice: Locator, press: 'tap' | 'click'): Promise<void> {
  if (!(await choice.isChecked())) await choice[press]()
}

const pressing =
  (press: 'tap' | 'click') =>
  (page: Page): Hands => ({
    fills: (label, text) =>
      main(page)
        .locator('input')
        .and(page.getByLabel(begins(label)))
        .fill(text),

    async chooses(label, option) {
      await offered(page, label)
      const list = listOf(page, label)
      if ((await list.count()) === 0)
        return choose(groupOf(page, label).getByLabel(begins(option)), press)
      const words = await list
        .getByRole('option')
        .filter({ hasText: begins(option) })
        .allInnerTexts()
      await list.selectOption({ label: words[0] ?? option })
    },

    ticks: (label) => choose(main(page).getByRole('checkbox', { name: label }), press),

    async presses(name) {
      const named = { name, exact: true }
      await main(page).getByRole('button', named).or(main(page).getByRole('link', named))[press]()
    },
  })

export const finger = pressing('tap')

/** Where no script hears how it was pressed. */
export const mouse = pressing('click')

/** Most presses of the Tab key from one end of a page to the other, and of an arrow through a list. */
const longest = 90

interface Focused {
  readonly tag: string
  readonly label: string
  readonly group: string
  /** Of a list or a button among others: what is chosen, or would be. */
  readonly option: string
  readonly checked: boolean
}

/** What stands under the focus, as somebody hears it who cannot see. Runs in the page. */
function underFocus(): Focused {
  const at = document.activeElement
  const labels =
    at instanceof HTMLInputElement || at instanceof HTMLSelectElement
      ? [...(at.labels ?? [])].map(({ innerText }) => innerText)
      : []
  const own = at instanceof HTMLElement && labels.length === 0 ? at.innerText : ''
  const isRadio = at instanceof HTMLInputElement && at.type === 'radio'
  return {
    tag: at?.localName ?? '',
    label: [...labels, own].join(' ').trim(),
    group: isRadio ? (at.closest('fieldset')?.querySelector('legend')?.innerText.trim() ?? '') : '',
    option:
      at instanceof HTMLSelectElement
        ? (at.selectedOptions[0]?.text.trim() ?? '')
        : labels.join(' ').trim(),
    checked: at instanceof HTMLInputElement && at.checked,
  }
}

export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page

  /** Goes on with the Tab key from where the focus is, as somebody without a mouse does. */
  async function tabsTo(what: string, isIt: (focused: Focused) => boolean): Promise<void> {
    for (let presses = 0; presses < longest; presses++) {
      await keys.press('Tab')
      if (isIt(await page.evaluate(underFocus))) return
    }
    throw new Error(`the Tab key never reached ${what}`)
  }

  return {
    async fills(label, text) {
      // Whoever looks for a field sees first that it is open: that may follow from what was just chosen.
      await page.getByLabel(begins(label)).and(page.locator(':enabled')).first().waitFor()
      await tabsTo(label, (at) => at.tag === 'input' && begins(label).test(at.label))
      // What stands there already is replaced, as a citizen would.
      await keys.press('ControlOrMeta+a')
      await keys.type(text)
    },

    async chooses(label, option) {
      await offered(page, label)
      const named = begins(label)
      await tabsTo(
        label,
        (at) => named.test(at.group) || (at.tag === 'select' && named.test(at.label)),
      )
      for (let presses = 0; presses < longest; presses++) {
        const at = await page.evaluate(underFocus)
        if (at.option.startsWith(option)) {
          if (at.tag === 'input' && !at.checked) await keys.press('Space')
          return
        }
        await keys.press('ArrowDown')
      }
      throw new Error(`the arrows never reached ${option}`)
    },

    async ticks(label) {
      await tabsTo(label, (at) => at.tag === 'input' && at.label.includes(label))
      await keys.press('Space')
    },

    async presses(name) {
      await tabsTo(name, (at) => at.tag !== 'input' && at.label === name)
      await keys.press('Enter')
    },
  }
}

/** Every journey of a city is made in both ways. */
export const ways = { 'with a finger': finger, 'with the keyboard alone': keyboard }
export type Way = keyof typeof ways
export const everyWay = Object.keys(ways) as readonly Way[]
