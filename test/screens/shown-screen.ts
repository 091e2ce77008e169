/** One screen of a city in one state, and how a browser is brought there. */
import type { Page } from 'playwright-core'
import type { FlowKind } from '../../contract/flow.ts'

/** What the Worker answers: a body, a refusal, nothing ever, or a connection that breaks. */
export type WorkerAnswer = { readonly status?: number; readonly body: unknown } | 'never' | 'cut'

export type Act = (tab: Page, slug: string) => Promise<void>

export interface ShownScreen {
  /** Flow, step and state: `register, person, refused`. */
  readonly name: string
  readonly tag: string
  /** An unfinished flow that the tab remembers. */
  readonly remembered?: { readonly kind: FlowKind; readonly flow: string }
  /** Fragment that the page is opened with. */
  readonly hash?: string
  readonly isSignedIn?: boolean
  /** By method and path within the city: `GET /flows/register/flw_1`. */
  readonly answers?: Readonly<Record<string, WorkerAnswer>>
  readonly acts?: Act
  /** Selector of what shows that the state is reached. */
  readonly until?: string
}

export const refusal = (code: string, status: number, more: object = {}): WorkerAnswer => ({
  status,
  body: { code, requestId: 'req_1', ...more },
})
