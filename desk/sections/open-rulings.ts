/** What there is use for on a record, by who may do it: this officer, or others. */
import { html } from 'lit'
import { rulings, type CitizenRecord, type RulingBody } from '../../contract/desk/citizens.ts'
import { permits } from '../../contract/desk/roles.ts'
import type { DeskContext } from '../context.ts'
import { officersOf } from '../second-signature.ts'

export type RulingName = RulingBody['is']

const names = Object.keys(rulings) as readonly RulingName[]

function openOn({ status, waits, mergedAt }: CitizenRecord): readonly RulingName[] {
  return names.filter((is) => {
    if (is === 'unlocked' && !waits) return false
    // What was closed for another account is opened by undoing that.
    if (is === 'reinstated' && mergedAt !== undefined) return false
    return (rulings[is].of as readonly string[]).includes(status)
  })
}

const isPermitted = ({ officer }: DeskContext, is: RulingName): boolean =>
  permits(officer.role, rulings[is].permission)

export const ownRulings = (desk: DeskContext, citizen: CitizenRecord): readonly RulingName[] =>
  openOn(citizen).filter((is) => isPermitted(desk, is))

/** What others do, by who they are. */
export function rulingsOfOthers(desk: DeskContext, citizen: CitizenRecord) {
  const { citizen: say } = desk.words
  const others = openOn(citizen).filter((is) => !isPermitted(desk, is))
  const byWho = Map.groupBy(others, (is) => officersOf(desk.words, rulings[is].permission))
  return [...byWho].map(([who, acts]) => {
    const titles = acts.map((is) => say.acts[is].title)
    return html`<p class="ca-hint">${say.doneBy(titles, who)}</p>`
  })
}
