/** Which happenings mean something in which status: all others leave everything as it is. */
import { expect } from 'chai'
import { legal, transition, type FlowEvent, type FlowStatus } from '../../widget/flow/machine.ts'
import { done, screens } from './support/samples.ts'

const prompt = { asks: 'step', screen: screens['verify-code'], since: 0 } as const
const other = { asks: 'step', screen: screens['new-password'], since: 0 } as const

const statuses: { [Is in FlowStatus['is']]: Extract<FlowStatus, { is: Is }> } = {
  preparing: { is: 'preparing' },
  asking: { is: 'asking', prompt, turn: 1 },
  sending: { is: 'sending', prompt, turn: 1, submission: 'answer' },
  failed: { is: 'failed', failure: { code: 'offline' } },
  done: { is: 'done', screen: done('recovered'), since: 0 },
}

const happenings: { [What in FlowEvent['what']]: Extract<FlowEvent, { what: What }> } = {
  left: { what: 'left' },
  opened: { what: 'opened', prompt },
  prevented: { what: 'prevented', failure: { code: 'offline' } },
  submitted: { what: 'submitted', submission: 'answer' },
  delayed: { what: 'delayed' },
  refused: { what: 'refused', failure: { code: 'wrong_code' } },
  advanced: { what: 'advanced', prompt: other },
  turned: { what: 'turned' },
  finished: { what: 'finished', screen: done('recovered'), since: 0 },
}

for (const status of Object.values(statuses))
  for (const happening of Object.values(happenings)) {
    const meaningful: readonly string[] = legal[status.is]
    if (!meaningful.includes(happening.what))
      test(`${happening.what} means nothing while ${status.is}`, () => {
        expect(transition(status, happening)).to.equal(status)
      })
  }

test('a second press while sending is the same status, so nothing is sent twice', () => {
  expect(transition(statuses.sending, happenings.submitted)).to.equal(statuses.sending)
})

test('a refusal keeps the form; another screen is another form', () => {
  expect(transition(statuses.sending, happenings.refused)).to.deep.equal({
    ...statuses.asking,
    refusal: { code: 'wrong_code' },
  })
  expect(transition(statuses.sending, happenings.advanced)).to.deep.equal({
    is: 'asking',
    prompt: other,
    turn: 2,
  })
})

test('a code sent again keeps the form, and says so', () => {
  const sending: FlowStatus = { ...statuses.sending, submission: 'resend' }
  expect(transition(sending, { what: 'advanced', prompt })).to.deep.equal({
    ...statuses.asking,
    resent: true,
  })
})
