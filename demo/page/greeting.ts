/** Shows who is signed in at the top of the page, from the widget's events: what any city's site may do. */

type Details = Readonly<Record<string, string>>

/** Of this city: the demo's five share an origin. */
const memory = `greeting of ${location.pathname.split('/')[1]}`

/**
 * Keeps the header's corner true to what the elements say. Between pages it remembers the name in this tab alone;
 * the account's page asks the Worker.
 */
export function greet(): void {
  const corner = document.querySelector('[data-session]')
  const signedIn = document.querySelector<HTMLTemplateElement>('[data-signed-in]')
  if (!corner || !signedIn) return
  const anonymous = [...corner.childNodes]

  const welcome = (details: Details) => {
    corner.replaceChildren(signedIn.content.cloneNode(true))
    fill(corner, details)
  }
  document.addEventListener('citizen-signed-in', ({ detail }) => {
    const { givenNames = '', familyNames = '' } = detail.account.details
    sessionStorage.setItem(memory, JSON.stringify({ givenNames, familyNames }))
    welcome({ givenNames, familyNames })
  })
  document.addEventListener('citizen-signed-out', () => {
    sessionStorage.removeItem(memory)
    corner.replaceChildren(...anonymous)
  })
  const remembered = sessionStorage.getItem(memory)
  if (remembered) welcome(JSON.parse(remembered))
}

function fill(corner: Element, { givenNames = '', familyNames = '' }: Details): void {
  const [given = ''] = givenNames.split(' ')
  const [family = ''] = familyNames.split(' ')
  const name = corner.querySelector('[data-name]')
  const initials = corner.querySelector('[data-initials]')
  if (name && given) name.textContent = family ? `${given} ${family.slice(0, 1)}.` : given
  if (initials) initials.textContent = (given.slice(0, 1) + family.slice(0, 1)).toUpperCase()
}
