/** What somebody has asked for from home, on the record that was found: the way to the request that waits. */
import { html } from 'lit'
import type { WaitingRequest } from '../../contract/desk/citizens.ts'
import { moment, type DeskContext } from '../context.ts'
import { button } from '../parts.ts'

export const waitingRequests = (
  desk: DeskContext,
  requests: readonly WaitingRequest[],
  open: (id: string) => void,
) =>
  requests.map(({ id, reference, since }) => {
    const { cases, citizen, queue } = desk.words
    const name = `${queue.open}: ${cases['contact-request']} ${reference}`
    return html`<div class="ca-note" data-tone="plain" data-waits>
      <p>${citizen.asked(moment(desk, since), reference)}</p>
      ${button(queue.open, () => open(id), { secondary: true, name })}
    </div>`
  })
