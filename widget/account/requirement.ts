/** What the citizen lacks for an act, by what the city asks: said in the place of its button. The Worker holds the same. */
import { html } from 'lit/html.js'
import type { AccountFlow } from '../../contract/account-flows.ts'
import { levelOfAct } from '../../contract/act-levels.ts'
import { levelOf } from '../../contract/level.ts'
import { msg, str } from '../locale/msg.ts'
import { levelSentence } from '../strings/level.ts'
import type { AccountScreenContext } from './account-screen-context.ts'

/** Where the city sees documents, in its words; empty where it does not say. */
const deskOf = ({ profile: { support }, say }: AccountScreenContext) =>
  say('support.office', support.office ?? support.phone ?? support.email ?? '')

/** @returns undefined where nothing is lacking */
export function lackingFor(
  context: AccountScreenContext,
  flow: AccountFlow,
): readonly string[] | undefined {
  const { profile, sections } = context
  const held = sections.documents.map(({ kind, isProven, seenAt }) => ({
    kind,
    proven: isProven,
    seen: seenAt,
  }))
  const gap = { has: levelOf(held), wanted: levelOfAct(profile.levels, flow) }
  if (gap.has < gap.wanted) {
    const where = deskOf(context)
    const way = msg(str`Para comprobarlo, acuda con su documento a: ${where}`)
    return [levelSentence(gap), ...(where ? [way] : [])]
  }
  const isAsked = profile.factors?.requiredFor?.includes(flow) ?? false
  return isAsked && sections.factors.enrolled.length === 0
    ? [msg('Para esto su cuenta debe tener un segundo paso. Actívelo primero en su cuenta.')]
    : undefined
}

/** @param words of the button that is not there */
export const requirement = (words: string, lacking: readonly string[]) => html`
  <div class="ca-aside" data-ca-lacking>
    <p class="ca-strong">${words}</p>
    ${lacking.map((sentence) => html`<p class="ca-hint">${sentence}</p>`)}
  </div>
`
