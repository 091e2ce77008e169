/** People who must not be told apart: of each, an e-mail address of the same length. One lives in another municipality. */
import { env } from 'cloudflare:workers'
import { Citizen } from '../../support/citizen.ts'
import { person, registered } from '../../support/accounts.ts'
import { openSecondMunicipality, secondSite } from '../../support/second-municipality.ts'

export const addresses = {
  known: 'known-one@example.com',
  unknown: 'stranger1@example.com',
  suspended: 'suspended@example.com',
  unconfirmed: 'beginner1@example.com',
  elsewhere: 'elsewhere@example.com',
} as const

export type Twin = keyof typeof addresses

export const twins = Object.keys(addresses) as readonly Twin[]

/** Nobody has it. As long as any other. */
export const anotherPassword = 'otras cuatro palabras sin juntar'

export const suspend = (account: string) =>
  env.DB.prepare("UPDATE accounts SET status = 'suspended' WHERE id = ?").bind(account).run()

/** Makes every one of them what their name says. */
export async function settleTwins(): Promise<void> {
  openSecondMunicipality()
  await registered(addresses.known)
  const suspended = await registered(addresses.suspended)
  const account = await suspended.sends('/demo/account', { method: 'GET' })
  await suspend((JSON.parse(account.text) as { readonly id: string }).id)
  await new Citizen().begins('register', person(addresses.unconfirmed))
  await registered(addresses.elsewhere, {}, new Citizen(env, 'villanueva', secondSite))
}

/** How many messages wait or were sent, whoever they are for. */
export async function messages(): Promise<number> {
  const row = await env.DB.prepare('SELECT count(*) AS n FROM outbox').first<{ n: number }>()
  return row?.n ?? 0
}
