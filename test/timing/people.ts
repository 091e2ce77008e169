/** People of whom half have an account: names of one length and one shape, which nothing but the account tells apart. */
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { completed } from '../support/completed-document.ts'
import type { Pools } from '../worker/accounts/answers.ts'
import type { Settler } from './worlds.ts'

const consonants = 'BCDFGHJKLM'
const letter = (digit: number) => consonants[Math.floor(digit) % 10] ?? 'B'
const twoDigits = (number: number) => String(Math.floor(number)).padStart(2, '0')

/** A CURP whose date of birth and consonants are drawn from the number: sixteen million of them. */
const curpOf = (n: number) =>
  completed(
    'curp',
    `AAEX${twoDigits(50 + (n % 50))}${twoDigits(1 + ((n / 50) % 12))}${twoDigits(1 + ((n / 600) % 28))}MGT${letter(n / 16_800)}${letter(n / 168_000)}${letter(n / 1_680_000)}0`,
  )

const phones: Readonly<Record<string, string>> = {
  ecuapass: '0991234503',
  ibarra: '0991234503',
  leon: '4771231001',
  maracaibo: '0414-1234501',
}

let drawn = 0

export interface Somebody {
  readonly pools: Pools
  readonly settler: Settler
}

/** Somebody who has never been here. */
export function somebody({ public: { slug } }: Municipality): Somebody {
  drawn += 1
  const number = String(drawn).padStart(6, '0')
  const email = `vecina${number}@correo.example`
  const user = `vecina.x${number}`
  const documents = {
    'cedula-ec': [completed('cedula-ec', `170${number}`)],
    curp: [curpOf(drawn)],
    'cedula-ve': [`V${12_000_000 + drawn}`],
  }
  const names = {
    demo: [{ kind: 'cedula-ec', value: documents['cedula-ec'][0] ?? '' }],
    ecuapass: [
      { kind: 'user-id', value: user },
      { kind: 'cedula-ec', value: documents['cedula-ec'][0] ?? '' },
    ],
    ibarra: [{ kind: 'cedula-ec', value: documents['cedula-ec'][0] ?? '' }],
    leon: [{ kind: 'curp', value: documents.curp[0] ?? '' }],
    maracaibo: [{ kind: 'cedula-ve', value: documents['cedula-ve'][0] ?? '' }],
  }
  return {
    pools: { documents, emails: [email], phones: [phones[slug] ?? ''], users: [user] },
    settler: { number: drawn, identifiers: names[slug as keyof typeof names], email },
  }
}

/** A user ID is public: that one is taken is told at once, and whoever registers chooses another. */
export const withAnotherUserId = ({ pools, settler }: Somebody): Somebody => ({
  settler,
  pools: { ...pools, users: pools.users.map((user) => `${user}-n`) },
})
