/** What a citizen of `demo` does in the own account, and what others see of it. */
import { expect } from 'vitest'
import type { AccountView } from '../../../contract/account.ts'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { codeTo, password } from '../../support/accounts.ts'
import { mailTo } from '../../support/delivered-messages.ts'

export const ana = 'ana@example.com'
export const next = 'ana.nueva@example.com'

export async function signsIn(identifier = ana, typed = password): Promise<Citizen> {
  const citizen = new Citizen()
  const done = await citizen.begins('login', { identifier, password: typed })
  expect(done.body.outcome, done.text).toBe('signed_in')
  return citizen
}

/** Proves the password and gives the new address; nothing is proven there yet. */
export async function asksForAddress(citizen: Citizen, address = next): Promise<Answered> {
  const proven = await citizen.begins('change-email', { current: password })
  expect(proven.body.at, proven.text).toBe('new-email')
  return citizen.answers({ email: address })
}

export async function changesAddress(citizen: Citizen, address = next): Promise<Answered> {
  const asked = await asksForAddress(citizen, address)
  expect(asked.body.at, asked.text).toBe('code')
  return citizen.answers({ code: await codeTo(address) })
}

export async function accountOf(citizen: Citizen): Promise<AccountView> {
  const { text } = await citizen.sends('/demo/account', { method: 'GET' })
  return JSON.parse(text) as AccountView
}

export async function sectionsOf(citizen: Citizen): Promise<AccountSections> {
  const { text } = await citizen.sends('/demo/account/sections', { method: 'GET' })
  return JSON.parse(text) as AccountSections
}

export const addressesOf = async (citizen: Citizen) =>
  (await accountOf(citizen)).contacts.map(({ value }) => value)

/** The press of the newest notice to an address. */
export async function pressTo(address: string): Promise<string> {
  const notice = (await mailTo(address)).find(({ text }) => text.includes('#citizen-disown='))
  const [link] = /https:\S+#citizen-disown=\S+/.exec(notice?.text ?? '') ?? []
  if (!link) throw new Error(`no notice with a press was sent to ${address}`)
  return link
}

/** "No fui yo", from any browser. */
export const presses = (link: string) => new Citizen().follows(link)

/** Whether a password opens the account, and what is said if not. */
export async function opens(identifier: string, typed = password): Promise<string | undefined> {
  const { body } = await new Citizen().begins('login', { identifier, password: typed })
  return body.outcome ?? body.code
}

export const newPassword = 'otra frase que nadie adivina'

/** Recovers by the code that an address gets; undefined where none came. */
export async function recovers(identifier: string, address: string): Promise<string | undefined> {
  const before = new Set((await mailTo(address)).map(({ id }) => id))
  const citizen = new Citizen()
  await citizen.begins('recover', { identifier })
  const code = (await mailTo(address)).find((one) => !before.has(one.id) && one.code)?.code
  if (!code) return undefined
  await citizen.answers({ code })
  return (await citizen.answers({ password: newPassword })).body.outcome
}
