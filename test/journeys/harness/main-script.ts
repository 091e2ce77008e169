/** The script that makes a form work, and the second, which judges and follows: held back, lost, and waited for. */
import type { Citizen } from './citizen.ts'

const main = /\/chunks\/main-[^/]*\.js/
export const second = /\/chunks\/second-[^/]*\.js/

/** The script does not come before the returned function is called. */
export async function holdsBack(citizen: Citizen, script = main): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = []
  await citizen.page.route(script, (route) => void held.push(() => route.continue()))
  return async () => {
    await Promise.all(held.splice(0).map((go) => go()))
    await citizen.page.unroute(script)
  }
}

/** The script does not come at all, until the returned function is called. */
export async function lacks(citizen: Citizen, script = main): Promise<() => Promise<void>> {
  await citizen.page.route(script, (route) => route.abort())
  return () => citizen.page.unroute(script)
}

/** The main script has taken the form over. */
export const takesOver = (citizen: Citizen) =>
  citizen.page.waitForFunction(() => {
    const element = document.querySelector('citizen-login, citizen-register, citizen-recover')
    return element && 'view' in element && element.view !== undefined
  })

/** What makes a tag work, as far as it is asked here. */
interface Attended {
  readonly isAttended: boolean
}

/** The main script has taken the form over, and all that the first screen does not need is there. */
export const works = (citizen: Citizen) =>
  citizen.page.waitForFunction(() => {
    const element = document.querySelector('citizen-login, citizen-register, citizen-recover')
    const view = element && 'view' in element ? (element.view as Attended | undefined) : undefined
    return view?.isAttended
  })
