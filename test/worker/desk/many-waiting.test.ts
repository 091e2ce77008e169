/** What waits about a citizen, and for a case, is told however much else waits in the city. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { token } from '../../../worker/crypto/random.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities } from '../cities/fixtures.ts'
import { atTheDesk, casesOf, proposedMove } from './claims.ts'
import { looksFor, proposedMerge } from './merges.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

/** More proposals about others than any list of the desk reads, all made before. */
async function manyWaiting(officer: string): Promise<void> {
  const desk = (await services(env, municipalities.ibarra)).desk()
  if (!desk) throw new Error('no desk')
  const proposed = Array.from({ length: 501 }, () =>
    desk.proposals.propose(
      {
        id: `pro_${token(128)}`,
        kind: 'sighting',
        subject: `acc_${token(128)}`,
        content: null,
        alsoAbout: null,
        answers: null,
      },
      officer,
    ),
  )
  await desk.database.batch(...(await Promise.all(proposed)).flat())
  await env.DB.prepare(
    "UPDATE proposals SET created_at = created_at - 60 WHERE kind = 'sighting'",
  ).run()
}

test('of a claim the queue says what answers it, and so does the record of whoever has the document', async () => {
  const { clerk, id, holder } = await atTheDesk()
  await proposedMove(clerk.browser, id, holder.document)
  await manyWaiting(clerk.id)
  const [line] = await casesOf(clerk.browser, 'claim')
  expect(line?.answered?.kind).toBe('document-move')
  const record = await looksFor(clerk.browser, holder.document)
  expect(record?.waiting.map(({ kind }) => kind)).toEqual(['document-move'])
})

test('of two accounts that are to become one both records say so', async () => {
  const { clerk, stays, closes, proposal } = await proposedMerge()
  await manyWaiting(clerk.id)
  for (const { document } of [stays, closes]) {
    const record = await looksFor(clerk.browser, document)
    expect(record?.waiting).toMatchObject([{ id: proposal, kind: 'account-merge' }])
  }
})
