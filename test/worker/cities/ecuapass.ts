/** Users of ECUAPASS as far as tests need them: with a request, and approved. */
import { env } from 'cloudflare:workers'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { at, begins, newCedulaEc, newEmail, newestTo } from './fixtures.ts'

export const password = 'contenedor azul en la aduana'
export const companyRuc = '1799324829001'

let drawn = 0

export const trader = (classification: 'usuario-general' | 'empleado' = 'usuario-general') => ({
  userId: `usuaria.${(drawn += 1)}x`,
  classification,
  companyRuc: classification === 'empleado' ? companyRuc : '',
  identification: newCedulaEc(),
  email: newEmail(),
})

export type Trader = ReturnType<typeof trader>

/** Asks for an account and proves the address. */
export async function asksForUse(person: Trader, citizen = at('ecuapass')): Promise<Answered> {
  const { companyRuc: ruc, ...rest } = person
  const names = { givenNames: 'Paulina', familyNames: 'Ricaurte Mora' }
  await begins(citizen, 'register', {
    ...rest,
    ...(ruc === '' ? {} : { companyRuc: ruc }),
    ...names,
    password,
    terms: 'yes',
    privacy: 'yes',
  })
  const { code = '' } = await newestTo(person.email, /\d{8}/)
  return citizen.answers({ code })
}

/** The same, and waits for an officer. */
export async function requestsUse(person: Trader): Promise<Citizen> {
  const citizen = at('ecuapass')
  const done = await asksForUse(person, citizen)
  if (done.body.outcome !== 'awaiting_approval') throw new Error(`not requested: ${done.text}`)
  return citizen
}

/** An account as an officer's yes leaves it. */
export async function approved(person: Trader): Promise<void> {
  await requestsUse(person)
  await env.DB.prepare("UPDATE accounts SET status = 'active' WHERE status = 'awaiting'").run()
  await limitsRefill()
}
