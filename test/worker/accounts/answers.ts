/** What a citizen types on any screen of any city: read from the profile, chosen among few names, so that people meet. */
import { fieldsShown, type Answer, type Field } from '../../../contract/fields/index.ts'
import type { IdentifierKind } from '../../../contract/fields/identifier.ts'

/** Obeys the rules of all five cities. */
export const passwords = ['Nube Lenta 4738*', 'Cerro Azul 5829*'] as const

/** Who somebody says they are: an index into each pool. People of one household share some of them. */
export interface Said {
  readonly document: number
  readonly email: number
  readonly user: number
  readonly phone: number
  /** Whatever else there is to choose. */
  readonly n: number
}

/** The names of one world; nobody of another world has them. */
export interface Pools {
  readonly documents: Readonly<Partial<Record<IdentifierKind, readonly string[]>>>
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly users: readonly string[]
}

/** What is known of the moment: the newest messages, as far as the citizen may have read them. */
export interface Read {
  readonly code: string
  readonly password: string
}

const at = (pool: readonly string[] | undefined, index: number) =>
  pool?.[index % Math.max(1, pool.length)] ?? ''

export function typedAnswer(
  fields: readonly Field[],
  said: Said,
  pools: Pools,
  read: Read,
): Answer {
  const typed: Record<string, string> = {}
  for (const field of fields) typed[field.name] = typedIn(field, said, pools, read)
  const shown = new Set(fieldsShown(fields, typed).map(({ name }) => name))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => shown.has(name)))
}

function typedIn(field: Field, said: Said, pools: Pools, read: Read): string {
  const { n } = said
  switch (field.kind) {
    case 'identifier':
      return identifierOf(field.accepts, said, pools)
    case 'document':
      return '1799324829001'
    case 'email':
      return at(pools.emails, said.email)
    case 'phone':
      return at(pools.phones, said.phone)
    case 'choice':
      return at(field.options, /^question\d/.test(field.name) ? Number(field.name.slice(8)) : n)
    case 'agreement':
    case 'option':
      return 'yes'
    case 'document-kind':
    case 'parameter':
      return ''
    case 'postal-code':
      return '37000'
    case 'code':
      return read.code
    case 'password':
      return n % 3 > 0 && read.password ? read.password : at(passwords, n)
    case 'new-password':
    case 'repeat':
      return at(passwords, n)
    case 'secret-answer':
      return 'Los Álamos'
    case 'place':
    case 'text':
      return field.name === 'current' ? at(passwords, n) : 'Elena'
  }
}

function identifierOf(accepts: readonly IdentifierKind[], said: Said, pools: Pools): string {
  if (accepts.includes('user-id')) return at(pools.users, said.user)
  if (accepts.includes('email') && said.n % 2 === 0) return at(pools.emails, said.email)
  const kind = accepts.find((one) => pools.documents[one])
  return kind ? at(pools.documents[kind], said.document) : ''
}
