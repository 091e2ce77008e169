/** Who to try the city with: made-up citizens, each value a press away, and what each of them is for. */
import { html, nothing, type TemplateResult } from 'lit'
import { sampleCitizens, type SampleCitizen, type SampleRole } from '../../sample-citizens.ts'
import { hints } from '../hints.ts'
import { city } from '../site.ts'
import { codeBlock, copied, empty } from './parts.ts'

const everybody: Readonly<Record<string, readonly SampleCitizen[]>> = sampleCitizens

const purposes: Readonly<Record<SampleRole, string>> = {
  'in the register':
    'The city’s register knows this person: the document is enough, the rest comes back masked.',
  new: 'Nobody knows this person yet: everything is typed.',
  company: 'Acts for a company: other fields appear.',
}

export const citizens = (): TemplateResult => {
  const people = everybody[city] ?? []
  if (people.length === 0) return empty('Nobody yet', 'This city has no sample citizens.')
  return html`<p class="intro">
      All made up. Press a value to copy it; the password is your own choice, and the messages
      arrive in the mailbox.
    </p>
    ${people.map(person)} ${more()}`
}

const person = ({ name, role, answers }: SampleCitizen) =>
  html`<section class="person" aria-label=${name}>
    <h2>${name} <span class="role">${role}</span></h2>
    <p class="purpose">${purposes[role]}</p>
    <dl>${Object.entries(answers).map(([field, value]) => answer(field, value))}</dl>
  </section>`

const answer = (field: string, value: string) =>
  html`<div>
    <dt>${spoken(field)}</dt>
    <dd>${valueButton(spoken(field), value)}</dd>
  </div>`

/** `givenNames` as `given names`. */
const spoken = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A value that is copied by pressing it. */
const valueButton = (what: string, value: string) =>
  html`<button class="value" type="button" @click=${(event: Event) => void copied(event, value)}>
    <span class="hidden">Copy ${what}: </span><span data-label>${value}</span>
  </button>`

const more = () => {
  const { notes = [], register = [], commands = [] } = hints[city] ?? {}
  return html`${notes.map((note) => html`<p class="intro">${note}</p>`)}
  ${
    register.length > 0
      ? html`<h2>In the register of persons</h2>
          <dl class="register">
            ${register.map(
              ({ document, what }) =>
                html`<div>
                  <dt>${valueButton('document', document)}</dt>
                  <dd>${what}</dd>
                </div>`,
            )}
          </dl>`
      : nothing
  }
  ${commands.map(({ title, command }) => codeBlock(title, command))}`
}
