/** Shows who is signed in at the top of the page, from the widget's events: what any city's site may do. */

interface Site {
  /** Origin of the Worker. */
  readonly worker: string
  readonly city: string
}

/** The part of the widget's account that a greeting needs. */
interface Citizen {
  readonly details: Readonly<Record<string, string>>
}

interface WidgetModule {
  readonly session: { token(): Promise<string | null>; readonly account: Citizen | null }
}

/** Remembers only that somebody signed in here, so that a visitor's page asks the Worker nothing. */
const memory = (city: string) => `signed-in:${city}`

/** Keeps the header's corner true to the session. */
export function greet({ worker, city }: Site): void {
  const corner = document.querySelector('[data-session]')
  const signedIn = document.querySelector<HTMLTemplateElement>('[data-signed-in]')
  if (!corner || !signedIn) return
  const anonymous = [...corner.childNodes]

  const welcome = (citizen: Citizen) => {
    localStorage.setItem(memory(city), 'yes')
    corner.replaceChildren(signedIn.content.cloneNode(true))
    fill(corner, citizen.details)
  }
  const farewell = () => {
    localStorage.removeItem(memory(city))
    corner.replaceChildren(...anonymous)
  }
  document.addEventListener('citizen-signed-in', (event) => welcome(event.account))
  document.addEventListener('citizen-signed-out', farewell)
  if (localStorage.getItem(memory(city))) void recall(`${worker}/${city}/widget.js`, welcome, farewell)
}

async function recall(
  widget: string,
  welcome: (citizen: Citizen) => void,
  farewell: () => void,
): Promise<void> {
  const { session }: WidgetModule = await import(/* @vite-ignore */ widget)
  const token = await session.token()
  if (token && session.account) welcome(session.account)
  else farewell()
}

function fill(corner: Element, { givenNames = '', familyNames = '' }: Citizen['details']): void {
  const [given = ''] = givenNames.split(' ')
  const [family = ''] = familyNames.split(' ')
  const name = corner.querySelector('[data-name]')
  const initials = corner.querySelector('[data-initials]')
  if (name && given) name.textContent = `${given} ${family.slice(0, 1)}${family && '.'}`
  if (initials) initials.textContent = (given.slice(0, 1) + family.slice(0, 1)).toUpperCase()
}
