/** What the back end of the page is posted after a sign-in, and what proves that it came from the page. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, until, visits } from './support/citizen.ts'
import { done, grant } from './support/samples.ts'

const { submit } = HTMLFormElement.prototype

teardown(async () => {
  HTMLFormElement.prototype.submit = submit
  await session.signOut()
  leaves()
})

interface Posted {
  readonly action: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Signs in on a page with these attributes. @returns what the browser would post */
async function postsWith(attributes: string): Promise<Posted> {
  const posts: Posted[] = []
  HTMLFormElement.prototype.submit = function post() {
    posts.push({ action: this.action, fields: Object.fromEntries(new FormData(this)) })
  }
  const at = api().at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits(`<citizen-login login-uri="/entrada" ${attributes}>`, at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await until(() => posts.length > 0, 'a post')
  const [posted] = posts
  if (!posted) throw new Error('nothing was posted')
  return posted
}

test('the token, the page’s own state and the wish where to go next are posted to the page’s back end', async () => {
  const { action, fields } = await postsWith('state="trámite 7" return-to="/predios"')
  expect(action).to.equal(`${location.origin}/entrada`)
  expect(fields).to.deep.include({
    credential: 'token-1',
    state: 'trámite 7',
    'return-to': `${location.origin}/predios`,
  })
})

test('a cookie that only this host can write says the same as the post, and another each time', async () => {
  const { fields } = await postsWith('')
  const drawn = fields['citizen_csrf_token']
  expect(drawn).to.match(/^[\w-]{36}$/)
  expect(document.cookie).to.contain(`__Host-citizen_csrf_token=${String(drawn)}`)
  await session.signOut()
  leaves()
  const second = await postsWith('')
  expect(second.fields['citizen_csrf_token']).not.to.equal(drawn)
})

test('what the page does not say is not posted, nor where it may send nobody', async () => {
  const { fields } = await postsWith('return-to="https://evil.test/"')
  expect(Object.keys(fields).toSorted()).to.deep.equal(['citizen_csrf_token', 'credential'])
})
