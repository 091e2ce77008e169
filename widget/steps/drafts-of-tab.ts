/** What a tab remembers of what was typed, for a reload; as long as a flow lives at most. */
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { draftKey, flowKey } from '../flow/flow-key.ts'
import { isKind } from '../flow/memory.ts'
import { quietly } from '../session-memory.ts'

/** Milliseconds: after that it may be somebody else. */
const longest = 60 * 60 * 1000

interface Draft {
  readonly kind: FlowKind
  readonly typed: Answer
}

function read(text: string | null): Draft | undefined {
  const { kind, typed, at } = JSON.parse(text ?? '{}') as Record<string, unknown>
  const isWhole = typeof kind === 'string' && isKind(kind) && typeof typed === 'object' && !!typed
  if (!isWhole || typeof at !== 'number' || Date.now() - at > longest) return undefined
  const answers = Object.entries(typed).filter(([, value]) => typeof value === 'string')
  return { kind, typed: Object.fromEntries(answers) as Record<string, string> }
}

/** @param element its tag: two kinds of element keep each their own */
export function draftsOfTab(slug: string, element: string) {
  const key = draftKey(flowKey(slug, element))
  return {
    recall: () => quietly(() => read(sessionStorage.getItem(key))),
    keep: ({ kind, typed }: Draft) =>
      quietly(() => sessionStorage.setItem(key, JSON.stringify({ kind, typed, at: Date.now() }))),
    forget: () => quietly(() => sessionStorage.removeItem(key)),
  }
}

/** Whose account it is, for the sign-in that follows; and the flow that has led there. */
export const keptForSignIn = (slug: string) => draftsOfTab(slug, 'sign-in')
