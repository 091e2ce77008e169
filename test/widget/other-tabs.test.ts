/** Tabs of a browser that has no channel between them hear of each other by what is kept, or when they are looked at. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { signsIn } from './support/signed-in.ts'
import { wakes } from './support/sleep.ts'

const flag = 'citizen-auth:demo:signed-in'

// An old Safari. Each file of tests has a page of its own.
Reflect.deleteProperty(window, 'BroadcastChannel')

teardown(async () => {
  await session.signOut()
  leaves()
})

/** Another tab writes: browsers tell all tabs but the one that wrote. */
function elsewhere(state: 'signed-in' | 'ending' | null): void {
  if (state === null) localStorage.removeItem(flag)
  else localStorage.setItem(flag, state)
  dispatchEvent(new StorageEvent('storage', { key: flag, newValue: state }))
}

for (const state of ['ending', null] as const)
  test(`signing out in another tab (${state ?? 'forgotten'}) signs out here`, async () => {
    const citizen = await signsIn(api())
    elsewhere(state)
    await citizen.sees('Iniciar sesión')
    expect(session.account).to.equal(null)
  })

test('signing in in another tab signs in here', async () => {
  const citizen = await visits('<citizen-login>', api().remembers())
  elsewhere('signed-in')
  await citizen.sees('Hola, Ana')
})

test('a tab that heard nothing finds out when it is looked at', async () => {
  const citizen = await signsIn(api())
  localStorage.removeItem(flag)
  wakes()
  await citizen.sees('Iniciar sesión')
})

test('a tab that heard nothing of a sign-in finds out when it is looked at', async () => {
  const citizen = await visits('<citizen-login>', api().remembers())
  localStorage.setItem(flag, 'signed-in')
  wakes()
  await citizen.sees('Hola, Ana')
})
