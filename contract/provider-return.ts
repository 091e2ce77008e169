/** How a provider's answer is brought to the page that the citizen came from: in the fragment, which no server is sent. */
import type { FlowKind } from './flow.ts'
import { linkFragment } from './link-address.ts'
import { responseParameters } from './steps/authorize.ts'

/** Flows that go to a provider and come back. */
export const returning = ['federated-login', 'link-identity'] as const satisfies readonly FlowKind[]

export type ReturningKind = (typeof returning)[number]

/** What a provider has answered, to one flow. */
export interface ProviderReturn {
  readonly kind: ReturningKind
  readonly flow: string
  /** Of the response's parameters those that were there. */
  readonly answer: Readonly<Record<string, string>>
}

/** @param page without a fragment of its own */
export function returnTo(page: string, { kind, flow, answer }: ProviderReturn): string {
  const parameters = [['flow', flow], ...Object.entries(answer)].map(
    ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
  )
  return `${page}#${linkFragment(kind)}${parameters.join('&')}`
}

/** @param hash of the page's address, with its `#` */
export function readReturn(hash: string): ProviderReturn | undefined {
  const kind = returning.find((one) => hash.startsWith(`#${linkFragment(one)}`))
  if (!kind) return undefined
  const known: readonly string[] = ['flow', ...responseParameters]
  const pairs = hash
    .slice(1 + linkFragment(kind).length)
    .split('&')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const)
    .filter(([name, value]) => known.includes(name) && /^(?:[^%]|%[\dA-Fa-f]{2})*$/.test(value))
  const { flow = '', ...answer } = Object.fromEntries(
    pairs.map(([name, value]) => [name, decodeURIComponent(value)]),
  )
  return /^flw_[\w-]{22}$/.test(flow) ? { kind, flow, answer } : undefined
}
