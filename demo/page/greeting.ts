/** Shows who is signed in: at the top of every page, and where a page greets. What any city's site may do. */
import { greetedOf, type Greeted, type Known } from './greeted.ts'
import { ofTab } from './remembered.ts'
import { signedInCitizen } from './session.ts'
import { showUnderWay } from './under-way.ts'

const memory = 'greeting'

const elements = 'citizen-login, citizen-register, citizen-recover, citizen-account'

/**
 * Keeps the page true to what the elements say. Between pages it remembers the name in this tab alone, and asks the
 * Worker behind it; a page with an element hears it from there.
 */
export function greet(): void {
  const corner = document.querySelector('[data-session]')
  const template = document.querySelector<HTMLTemplateElement>('[data-signed-in]')
  if (!corner || !template) return
  const anonymous = [...corner.childNodes]

  const welcome = (greeted: Greeted) => {
    corner.replaceChildren(template.content.cloneNode(true))
    fill(corner, greeted)
    for (const hello of document.querySelectorAll<HTMLElement>('[data-hello]')) {
      fill(hello, greeted)
      hello.hidden = false
    }
  }
  const isSignedIn = (account: Known) => {
    const greeted = greetedOf(account)
    ofTab.keep(memory, JSON.stringify(greeted))
    welcome(greeted)
  }
  const isNobody = () => {
    ofTab.forget(memory)
    corner.replaceChildren(...anonymous)
    for (const hello of document.querySelectorAll<HTMLElement>('[data-hello]')) hello.hidden = true
  }
  document.addEventListener('citizen-signed-in', ({ detail }) => isSignedIn(detail.account))
  document.addEventListener('citizen-signed-out', isNobody)

  const remembered = ofTab.read(memory)
  if (remembered) welcome(JSON.parse(remembered))
  if (document.querySelector(elements)) return
  void signedInCitizen(() => location.reload()).then((account) => {
    if (account === null) isNobody()
    if (!account) return
    isSignedIn(account)
    showUnderWay(account, greetedOf(account))
  })
}

function fill(place: ParentNode, { given, family }: Greeted): void {
  const [first = ''] = given.split(' ')
  const [last = ''] = family.split(' ')
  const name = place.querySelector('[data-name]')
  const initials = place.querySelector('[data-initials]')
  if (name && given) name.textContent = last ? `${first} ${last.slice(0, 1)}.` : given
  if (initials) initials.textContent = (first.slice(0, 1) + last.slice(0, 1)).toUpperCase()
  for (const one of place.querySelectorAll('[data-given]')) one.textContent = given
}
