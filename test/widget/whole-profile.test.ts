/** The script brings what the sign-in needs of the profile; the rest is fetched once a page, with the other screens. */
import { expect } from 'chai'
import { completed } from '../../widget/profile-finding.ts'
import { api } from './support/api.ts'
import { leaves } from './support/citizen.ts'
import { profile } from './support/samples.ts'

teardown(leaves)

const words = { es: { 'step.details.title': 'Alta' } }
const service = (base: string) => ({ base, profile })

test('the whole profile is asked for once, however many screens want it', async () => {
  const at = api()
    .at('GET /profile.json')
    .answers({ ...profile, words })
  window.fetch = at.fetch
  const own = service('https://whole.test')
  const replies = await Promise.all([completed(own), completed(own)])
  await completed(own)
  expect(at.profiles).to.equal(1)
  for (const reply of replies)
    expect(reply.ok && reply.value.profile.words).to.deep.equal({ ...words })
  expect(at.breaches).to.deep.equal([])
})

test('a profile that could not be fetched is asked for again', async () => {
  const at = api()
    .at('GET /profile.json')
    .breaks()
    .answers({ ...profile, words })
  window.fetch = at.fetch
  const own = service('https://broken.test')
  expect((await completed(own)).ok).to.equal(false)
  expect((await completed(own)).ok).to.equal(true)
})
