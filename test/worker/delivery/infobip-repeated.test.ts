/** What Infobip says of a message that is handed over again under the same id. */
import { afterEach, expect, test, vi } from 'vitest'
import { infobip } from '../../../worker/delivery/providers/infobip.ts'
import { exampleSms } from '../../support/vendors/examples.ts'
import { meansWith } from './vendor-events.ts'

afterEach(() => void vi.restoreAllMocks())

const setting = {
  base: 'https://xxxxx.api.infobip.com',
  sender: 'Ciudad',
  secrets: { key: 'INFOBIP_KEY' },
}

function sentWhere(groupName: string, name: string) {
  const status = { groupId: 5, groupName, id: 23, name }
  const answer = Response.json({ messages: [{ messageId: exampleSms.id, status }] })
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(answer)
  return infobip.make(setting, meansWith('key')).send(exampleSms, AbortSignal.timeout(10_000))
}

test('a message that Infobip has already is taken: only the answer to the first try was lost', async () => {
  const sent = sentWhere('REJECTED', 'REJECTED_DUPLICATE_MESSAGE_ID')
  await expect(sent).resolves.toBeUndefined()
})

test('any other rejection is none the less a rejection', async () => {
  const sent = sentWhere('REJECTED', 'REJECTED_INVALID_UDH')
  await expect(sent).rejects.toMatchObject({ fault: 'message', reason: 'refused_in_answer' })
})
