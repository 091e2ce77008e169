/** The form stands before what makes it work has arrived: in every engine, what is done meanwhile is kept and done. */
import type { Browser } from './browsers/browser.ts'
import { Citizen } from './citizen.ts'
import type { Gateway } from './gateway.ts'
import type { Walker } from './journeys/walker.ts'
import { hosts, type Stack } from './stack.ts'

const mainScript = /\/chunks\/main-[^/]*\.js/
const identifier = 'Documento de identidad o correo electrónico'
const text = 'ana@correo.example'

/** Remembers an input, to be told apart from one that takes its place. */
function remembers(): boolean {
  const input = document.querySelector('main [name=identifier]')
  Object.assign(globalThis, { remembered: input })
  return input !== null
}

/** How the remembered input stands. */
function remembered() {
  const { remembered: input } = globalThis as unknown as { remembered: HTMLInputElement }
  return {
    isSame: input.isConnected && document.querySelector('[name=identifier]') === input,
    hasFocus: document.activeElement === input,
    value: input.value,
    caret: input.selectionStart,
  }
}

/** What makes a tag work, as far as it is asked here. */
interface Attended {
  readonly isAttended: boolean
}

function works(): boolean {
  const element = document.querySelector('citizen-login')
  const view = element && 'view' in element ? (element.view as Attended | undefined) : undefined
  return view?.isAttended ?? false
}

const isSending = () => document.querySelector('main [type=submit][aria-busy=true]') !== null

/** What was found, sentence by sentence: each true where all is well. */
export type Found = Readonly<Record<string, boolean>>

/**
 * @param gateway of this browser, which keeps the script back
 * @param registered somebody with an account
 */
export async function takeover(
  browser: Browser,
  gateway: Gateway,
  stack: Stack,
  registered: Walker,
): Promise<Found> {
  const place = { site: `https://${hosts['same-site']}`, outbox: stack.outbox }

  async function meanwhile(act: (citizen: Citizen, come: () => void) => Promise<Found>) {
    const come = gateway.holds(mainScript)
    const citizen = new Citizen(await browser.visits(), place)
    try {
      return await act(citizen, come)
    } finally {
      come()
      await citizen.visit.end()
    }
  }

  const typing = await meanwhile(async (citizen, come) => {
    await citizen.opens('/demo/entrar')
    await citizen.isAt('Iniciar sesión')
    await citizen.fills({ [identifier]: text })
    await citizen.visit.asks(remembers)
    const worksBefore = await citizen.visit.asks(works)
    come()
    await citizen.until('a form that works', () => citizen.visit.asks(works))
    const after = await citizen.visit.asks(remembered)
    return {
      'the form stands before it works': !worksBefore,
      'the input is the same node': after.isSame,
      'it keeps the focus': after.hasFocus,
      'it keeps what was typed, and the caret': after.value === text && after.caret === text.length,
    }
  })

  const pressing = await meanwhile(async (citizen, come) => {
    const sent = gateway.counts(/^POST .*\/flows\/login$/)
    let isHeld = false
    await registered.signsIn(citizen, async () => {
      await citizen.until('a form that is being sent', () => citizen.visit.asks(isSending))
      isHeld = sent() === 0
      come()
    })
    return {
      'a press is held and shown as being sent': isHeld,
      'it is carried out, once': sent() === 1,
    }
  })
  return { ...typing, ...pressing }
}
