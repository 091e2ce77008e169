/** A browser whose cookies do not come back is known by a key of the page's origin, which no script can read. */
import { expect } from 'chai'
import * as keyStore from '../../widget/api/key-store.ts'
import { forgetNonce } from '../../widget/api/nonce.ts'
import { session } from '../../widget/session.ts'
import { api, type Api } from './support/api.ts'
import { behaves, leaves, reloads, until, visits } from './support/citizen.ts'
import { emptied, grantOf, nonceAt, storedKeys, verified } from './support/proofs.ts'
import { recovers } from './support/recovering.ts'
import { done, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
  await emptied()
})

const refusing = () => api().cookieless(nonceAt())

const signingIn = (sid = 'ses_1'): Api =>
  refusing()
    .at('POST /flows/login')
    .answers(done('signed_in', grantOf(sid)))
    .at('POST /session')
    .answers(grantOf(sid))

const answer = { identifier: 'ana@ejemplo.com', password: 'secreta' }

async function signsIn(at: Api) {
  const citizen = await visits('<citizen-login>', at)
  await citizen.fills(answer).submits().sees('Hola, Ana')
  await until(() => session.account !== null, 'the session')
  return citizen
}

/** The browser is closed and opened: the page's memory is gone. */
function closes() {
  session.drop()
  localStorage.setItem('citizen-auth:demo:signed-in', 'signed-in')
}

test('a flow goes on with the key that it began with, by method, address, time and nonce', async () => {
  const at = refusing()
  const citizen = await recovers(at, 'wrong_code')
  citizen.fills({ code: '12345678' }).submits()
  await citizen.hears('El código no es correcto')
  const [begun, answered] = await Promise.all(at.sent.map(({ proof }) => verified(proof)))
  expect(begun?.header.jwk).to.deep.equal(answered?.header.jwk)
  expect(begun?.header.typ).to.equal('dpop+jwt')
  expect(answered?.payload['htm']).to.equal('POST')
  expect(answered?.payload['htu']).to.equal('https://id.test/demo/flows/recover/flw_1')
  expect(answered?.payload['nonce']).to.equal(at.nonce)
  expect(answered?.payload['jti']).to.not.equal(begun?.payload['jti'])
  expect(citizen.screen).to.not.contain('no guarda')
  behaves(citizen)
})

test('a clock that is wrong by hours signs by the Worker’s', async () => {
  const hours = Math.floor(Date.now() / 1000) + 3 * 3600
  const at = signingIn()
  at.nonce = nonceAt(hours)
  const citizen = await signsIn(at)
  closes()
  await (await reloads(citizen, '<citizen-login>')).sees('Hola, Ana')
  const { payload } = await verified(at.sentTo('POST /session')[0]?.proof)
  expect(Number(payload['iat'])).to.be.within(hours, hours + 20)
})

test('a reload finds the citizen signed in by the key, and names the session', async () => {
  const at = signingIn('ses_of_ana')
  const citizen = await signsIn(at)
  closes()
  await (await reloads(citizen, '<citizen-login>')).sees('Hola, Ana')
  const { payload } = await verified(at.sentTo('POST /session')[0]?.proof)
  expect(payload['sid']).to.equal('ses_of_ana')
})

test('nothing that opens anything lies in storage: no script reads the key, and no token is there', async () => {
  const at = signingIn()
  await signsIn(at)
  const keys = await storedKeys()
  expect(keys.map(({ id }) => id).toSorted()).to.deep.equal(['demo', 'demo:device'])
  for (const { pair } of keys) {
    expect(pair.privateKey.extractable).to.equal(false)
    const read = await crypto.subtle.exportKey('jwk', pair.privateKey).catch(() => 'refused')
    expect(read).to.equal('refused')
  }
  const readable = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, keys])
  expect(readable).to.not.contain(grantOf('ses_1').accessToken)
  expect(readable).to.not.contain('secreta')
})

test('what was signed too long ago is signed anew, unseen, as the same attempt', async () => {
  const at = refusing().at('POST /flows/login').refuses('proof_refused')
  at.answers(done('signed_in', grantOf('ses_1')))
  await signsIn(at)
  const [first, second] = at.sentTo('POST /flows/login')
  expect(second?.operation).to.equal(first?.operation)
  expect(second?.proof).to.not.equal(first?.proof)
  expect(at.sentTo('POST /flows/login')).to.have.length(2)
})

test('a sign-out is signed, and the next sign-in has another key of the same device', async () => {
  const at = signingIn()
  await signsIn(at)
  await session.signOut()
  const out = await verified(at.sentTo('DELETE /session')[0]?.proof)
  expect(out.payload['sid']).to.equal('ses_1')
  expect((await storedKeys()).map(({ id }) => id)).to.deep.equal(['demo:device'])
  leaves()
  const again = signingIn('ses_2')
  await signsIn(again)
  const [before, after] = await Promise.all(
    [at, again].map(async (one) => verified(one.sentTo('POST /flows/login')[0]?.proof)),
  )
  expect(after?.header.jwk).to.not.deep.equal(before?.header.jwk)
  const devices = await Promise.all(
    [before, after].map((one) => verified(String(one?.payload['device']))),
  )
  expect(devices[0]?.header.jwk).to.deep.equal(devices[1]?.header.jwk)
  expect(devices[0]?.payload['jkt']).to.not.equal(devices[1]?.payload['jkt'])
})

test('a sign-out with the network cut is made up for by the same key', async () => {
  const at = signingIn().at('DELETE /session').breaks()
  at.gives(() => new Response(null, { status: 204 }))
  await signsIn(at)
  await session.signOut()
  expect((await storedKeys()).find(({ id }) => id === 'demo:ended')?.session).to.equal('ses_1')
  dispatchEvent(new Event('online'))
  await until(() => at.sentTo('DELETE /session').length === 2, 'the Worker being told')
  const { payload } = await verified(at.sentTo('DELETE /session')[1]?.proof)
  expect(payload['sid']).to.equal('ses_1')
})

test('whoever signs in again before the Worker knows of the sign-out keeps the new session', async () => {
  const at = signingIn().at('DELETE /session')
  const release = at.holds({})
  const citizen = await signsIn(at)
  const ending = session.signOut()
  await until(() => at.sentTo('DELETE /session').length === 1, 'the sign-out')
  await citizen.sees('Iniciar sesión')
  await citizen.fills(answer).submits().sees('Hola, Ana')
  release()
  await ending
  const keys = await storedKeys()
  expect(keys.find(({ id }) => id === 'demo')?.session).to.equal('ses_1')
  expect(keys.map(({ id }) => id).toSorted()).to.deep.equal(['demo', 'demo:device'])
})

test('on a shared computer the key is the tab’s, and says nothing of the device', async () => {
  const at = refusing()
    .at('POST /flows/login')
    .answers(done('signed_in', { ...grantOf('ses_1'), idle: 900 }))
  const citizen = await visits('<citizen-login>', at)
  await citizen.fills(answer).ticks('shared').submits().sees('Hola, Ana')
  const [key, ...others] = await storedKeys()
  expect(others).to.deep.equal([])
  expect(key?.id).to.equal(`demo:${sessionStorage.getItem('citizen-auth:demo:key')}`)
  const { payload } = await verified(at.sentTo('POST /flows/login')[0]?.proof)
  expect(payload).to.not.have.property('device')
  await session.signOut()
  expect(await storedKeys()).to.deep.equal([])
  expect(sessionStorage.getItem('citizen-auth:demo:key')).to.equal(null)
})

test('two elements that begin in the same moment have one key', async () => {
  const at = refusing().at('POST /flows/login').refuses('wrong_credentials')
  at.at('POST /flows/recover').answers(screens['verify-code'])
  const one = await visits('<citizen-login>', at)
  const two = await visits('<citizen-recover>', at)
  one.fills(answer).submits()
  two.fills({ identifier: 'ana@ejemplo.com' }).submits()
  await two.sees('Revise su correo electrónico')
  await until(() => at.sent.length === 2, 'both requests')
  const proofs = await Promise.all(at.sent.map(({ proof }) => verified(proof)))
  expect(proofs[0]?.header.jwk).to.deep.equal(proofs[1]?.header.jwk)
})

test('two copies of the script in one page have one key', async () => {
  const other: string = '../../widget/api/key-store.ts?copy'
  const copies = [keyStore, (await import(other)) as typeof keyStore]
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const made = await Promise.all(
    copies.map(async ({ addKey }) => {
      const pair = await crypto.subtle.generateKey(algorithm, false, ['sign'])
      return addKey({ id: 'demo', pair, madeAt: 0 })
    }),
  )
  const [one, two] = await Promise.all(
    made.map(({ pair }) => crypto.subtle.exportKey('jwk', pair.publicKey)),
  )
  expect(one?.x).to.equal(two?.x)
})

test('cookies that stop coming back in the middle of a flow are made up for by its key', async () => {
  const at = refusing()
  const citizen = await recovers(at, 'browser_not_recognised', 'wrong_code')
  forgetNonce('demo')
  citizen.fills({ code: '12345678' }).submits()
  await citizen.hears('El código no es correcto')
  const [unsigned, signed] = at.sentTo('POST /flows/recover/flw_1')
  expect(unsigned?.proof).to.equal(null)
  expect((await verified(signed?.proof)).payload['nonce']).to.equal(at.nonce)
})

test('once a cookie has come back nothing is signed any more', async () => {
  const at = refusing()
  const citizen = await recovers(at, 'wrong_code')
  at.nonce = undefined
  at.at('GET /flows/recover/flw_1').answers(screens['verify-code'])
  const again = await reloads(citizen, '<citizen-recover>')
  expect(at.sentTo('GET /flows/recover/flw_1')[0]?.proof).to.be.a('string')
  again.fills({ code: '12345678' }).submits()
  await again.hears('El código no es correcto')
  expect(at.sentTo('POST /flows/recover/flw_1')[0]?.proof).to.equal(null)
})
