/** Three hundred citizens behind one IPv4 in a minute, all right, signing in, recovering and registering: none is refused. */
import Argon2 from '@phi-ag/argon2'
import { beforeEach, expect, test, vi } from 'vitest'
import { codeTo, person } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { freshCities } from './fixtures.ts'

beforeEach(() => freshCities({}))

const crowd = 300
/** Who are at it at the same moment. */
const atOnce = 10

const password = 'cuatro palabras que nadie junta'
const chosen = 'otra frase para volver a entrar'

async function signsIn(email: string): Promise<readonly Answered[]> {
  return [await new Citizen().begins('login', { identifier: email, password })]
}

async function recovers(email: string): Promise<readonly Answered[]> {
  const citizen = new Citizen()
  const begun = await citizen.begins('recover', { identifier: email })
  const proven = await citizen.answers({ code: await codeTo(email) })
  return [begun, proven, await citizen.answers({ password: chosen })]
}

async function registers(email: string): Promise<readonly Answered[]> {
  const citizen = new Citizen()
  const begun = await citizen.begins('register', person(email))
  return [begun, await citizen.answers({ code: await codeTo(email) })]
}

test(
  'three hundred citizens of one address, mixed, none of them refused or asked for work',
  { timeout: 240_000 },
  async () => {
    // What is counted here are slots, not hashes: one that takes no time matches as a real one does.
    vi.spyOn(Argon2.prototype, 'hash').mockImplementation((text) => ({
      encoded: '',
      hash: new TextEncoder().encode(text.slice(0, 32)),
    }))
    const ways = [signsIn, recovers, registers] as const
    const refusals: string[] = []
    for (let number = 0; number < crowd; number += atOnce) {
      const answers = await Promise.all(
        Array.from({ length: atOnce }, async (_, one) => {
          const email = `vecina-${number + one}@correo.example`
          const way = ways[(number + one) % ways.length] ?? signsIn
          if (way !== registers) await inhabitant(email)
          return way(email)
        }),
      )
      for (const { status, text } of answers.flat()) if (status !== 200) refusals.push(text)
    }
    expect(refusals).toEqual([])
  },
)
