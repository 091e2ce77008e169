/** On a service's page: in the place of the way to sign-in, the citizen by name, their data, and the way on. */
import type { AccountView } from '../../contract/account.ts'
import type { Greeted } from './greeted.ts'

export function showUnderWay(account: AccountView, { given, family }: Greeted): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-under-way]')
  const place = document.querySelector<HTMLElement>('[data-under-way-place]')
  if (!template || !place) return
  place.replaceChildren(template.content.cloneNode(true))
  for (const one of place.querySelectorAll('[data-given]')) one.textContent = given
  const known: Readonly<Record<string, string>> = {
    name: `${given} ${family}`.trim(),
    document: account.documents.map(({ value }) => value).join(', '),
    contact: account.contacts.map(({ value }) => value).join(', '),
  }
  for (const one of place.querySelectorAll<HTMLElement>('[data-known]')) {
    one.textContent = known[one.dataset['known'] ?? ''] ?? ''
    // What the account does not know is not asked here.
    if (!one.textContent) one.closest('div')?.remove()
  }
  place.hidden = false
  document.querySelector<HTMLElement>('[data-begin]')?.remove()
  goesOn(place)
}

function goesOn(place: HTMLElement): void {
  const button = place.querySelector('[data-go-on]')
  const begun = place.querySelector<HTMLElement>('[data-begun]')
  button?.addEventListener('click', () => {
    if (!begun) return
    begun.textContent = begun.dataset['begun'] ?? ''
    begun.tabIndex = -1
    begun.focus()
    button.remove()
  })
}
