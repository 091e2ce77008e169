/** What one officer has proposed about a citizen, and who confirms it. */
import { html, nothing } from 'lit'
import type { WaitingAct } from '../../contract/desk/proposals.ts'
import { moment, type DeskContext } from '../context.ts'
import { button } from '../parts.ts'
import { titleOf, whoConfirms } from '../second-signature.ts'

/** @param open of one that the officer confirms, or takes back */
export const waitingActs = (
  desk: DeskContext,
  waiting: readonly WaitingAct[],
  open: (id: string) => void,
) =>
  waiting.map((one) => {
    const { proposal: say, queue } = desk.words
    const title = titleOf(desk.words, one.kind)
    const said = say.waits(title, one.by, moment(desk, one.since), moment(desk, one.until))
    const label = one.may === 'withdraw' ? queue.takeBack : queue.open
    return html`<div class="ca-note" data-tone="plain" data-waits>
      <p>${said} ${one.may === 'confirm' ? nothing : whoConfirms(desk.words, one)}</p>
      ${
        one.may === null
          ? nothing
          : button(label, () => open(one.id), { secondary: true, name: `${label}: ${title}` })
      }
    </div>`
  })
