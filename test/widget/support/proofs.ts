/** Reads what a page has signed, and what lies in the storage of its origin. */
import { expect } from 'chai'
import type { StoredKey } from '../../../widget/api/key-store.ts'
import { account } from './samples.ts'

/** As the Worker gives it: its time, and something that nobody else could have written. */
export const nonceAt = (seconds = Math.floor(Date.now() / 1000)) => `${seconds}.${'n'.repeat(43)}`

/** A grant whose token is of this session. */
export const grantOf = (sid: string) => ({
  accessToken: `e30.${btoa(JSON.stringify({ sid }))}.c2ln`,
  expiresIn: 300,
  account,
})

interface Jws {
  readonly header: { readonly typ?: string; readonly jwk?: JsonWebKey }
  readonly payload: Readonly<Record<string, string | number>>
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))

const parsed = (text: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(text)))

/** @throws AssertionError for what the key in it has not signed */
export async function verified(jws: string | null | undefined): Promise<Jws> {
  const [header = '', payload = '', signature = ''] = (jws ?? '').split('.')
  const read = { header: parsed(header), payload: parsed(payload) } as Jws
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', read.header.jwk ?? {}, algorithm, true, [
    'verify',
  ])
  const text = new TextEncoder().encode(`${header}.${payload}`)
  expect(await crypto.subtle.verify(algorithm, key, bytesOf(signature), text)).to.equal(true)
  return read
}

/** Every key that lies in the storage of the page's origin. */
export const storedKeys = () =>
  new Promise<readonly StoredKey[]>((resolve, reject) => {
    const opening = indexedDB.open('citizen-auth', 1)
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('keys', { keyPath: 'id' }),
    )
    opening.addEventListener('error', () => reject(new Error('no storage')))
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('keys').objectStore('keys').getAll()
      all.addEventListener('success', () => {
        opening.result.close()
        resolve(all.result as readonly StoredKey[])
      })
    })
  })

/** The citizen clears the page's data. */
export const emptied = () =>
  new Promise<void>((resolve) => {
    const deleting = indexedDB.deleteDatabase('citizen-auth')
    for (const event of ['success', 'error', 'blocked'])
      deleting.addEventListener(event, () => resolve())
  })
