/** What stands in for a vendor at the edge: refuses what the vendor refuses. Runs in Node and in workerd alike. */
import type { Fault, RenderedMessage } from '../../../worker/delivery/provider.ts'
import type { CarrierSetting } from '../../../worker/delivery/providers/index.ts'

/** A request as it arrived, its headers in lower case, without those that any client sends of itself. */
export interface Arrived {
  readonly method: string
  /** As the client called it: some vendors' signatures hold it. */
  readonly url: string
  /** After the base: path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Reply {
  readonly status: number
  /** Text as it travels, or what its JSON says. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What a vendor must make of one reply: see `Fault`. */
export interface Expected {
  readonly reply: Reply
  readonly fault: Fault
  readonly reason: string
}

export interface Vendor {
  /** Of the base URL that the test server gives. */
  setting(base: string): CarrierSetting
  /** The Worker's secrets that the setting names. */
  readonly secrets: Readonly<Record<string, string>>
  /** The example that is sent; see `examples.ts`. */
  readonly message: RenderedMessage
  /** The one request that carries the example, written out by hand. A `RegExp` where a value is drawn or signed. */
  readonly request: {
    readonly method: 'POST'
    readonly path: string
    readonly headers: Readonly<Record<string, string | RegExp>>
    /** Text as it travels, or what its JSON says. */
    readonly body: unknown
  }
  /** By what the vendor's own documents demand, whatever the message: what is wrong with a request; empty when nothing is. */
  complaints(request: Arrived): readonly string[] | Promise<readonly string[]>
  /** How it says yes. */
  readonly accepted: Reply
  /** How it says that it had taken the message before, by a name for the test. */
  readonly takenBefore?: Readonly<Record<string, Reply>>
  /** Its particular refusals, by a name for the test: a quota, an unknown sender, a suppressed address, a 200 that means no. */
  readonly refusals: Readonly<Record<string, Expected>>
}
