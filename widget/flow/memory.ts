/** What a tab remembers of an unfinished flow, so that a reload goes on with it: its name, never an answer. */
import type { FlowKind } from '../../contract/flow.ts'
import { flowKey } from './flow-key.ts'
import { quietly } from '../session-memory.ts'

// The contract's own list stands beside its schemas, which the page does not carry; the compiler keeps this one whole.
const flowKinds = {
  login: true,
  register: true,
  recover: true,
  'change-password': true,
  'find-user': true,
  'request-contact': true,
  dispute: true,
  'federated-login': true,
  'link-identity': true,
  disown: true,
  'change-details': true,
  'change-email': true,
  'change-phone': true,
  'withdraw-agreement': true,
  'download-data': true,
  'delete-account': true,
  'step-up': true,
  'add-factor': true,
  'remove-factor': true,
  'new-recovery-codes': true,
  'forget-device': true,
} satisfies Record<FlowKind, true>

export const isKind = (text: string | undefined): text is FlowKind =>
  text !== undefined && text in flowKinds

export interface RememberedFlow {
  readonly kind: FlowKind
  readonly flow: string
}

function readFlow(text: string): RememberedFlow | undefined {
  const [kind, flow] = text.split(' ')
  return isKind(kind) && flow && /^[\w-]{1,80}$/.test(flow) ? { kind, flow } : undefined
}

/**
 * The memory of one element of a page.
 *
 * @param name of the element, so that two kinds of element do not take each other's flow
 */
export function flowMemory(slug: string, name: string) {
  const key = flowKey(slug, name)
  return {
    recall: (): RememberedFlow | undefined =>
      readFlow(quietly(() => sessionStorage.getItem(key)) ?? ''),
    keep: ({ kind, flow }: RememberedFlow) =>
      quietly(() => sessionStorage.setItem(key, `${kind} ${flow}`)),
    forget: () => quietly(() => sessionStorage.removeItem(key)),
  }
}

export type FlowMemory = ReturnType<typeof flowMemory>
