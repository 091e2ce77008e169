/** What a tab remembers of whoever has come from another provider and registers: the flow whose identity will be linked. */
import { quietly } from '../session-memory.ts'

/** Milliseconds: after that it may be somebody else. */
const longest = 60 * 60 * 1000

export interface RememberedIdentity {
  readonly flow: string
  /** As the provider calls itself. */
  readonly provider: string
}

const keyOf = (slug: string) => `citizen-auth:${slug}:identity`

function read(text: string | null): RememberedIdentity | undefined {
  const { flow, provider, at } = JSON.parse(text ?? '{}') as Record<string, unknown>
  const isWhole = typeof flow === 'string' && typeof provider === 'string' && typeof at === 'number'
  return isWhole && Date.now() - at < longest ? { flow, provider } : undefined
}

export const recallIdentity = (slug: string): RememberedIdentity | undefined =>
  quietly(() => read(sessionStorage.getItem(keyOf(slug))))

export const keepIdentity = (slug: string, identity: RememberedIdentity): void =>
  quietly(() =>
    sessionStorage.setItem(keyOf(slug), JSON.stringify({ ...identity, at: Date.now() })),
  )

export const forgetIdentity = (slug: string): void =>
  quietly(() => sessionStorage.removeItem(keyOf(slug)))
