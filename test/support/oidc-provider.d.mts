/** Types of `oidc-provider.mjs`: as much of `oidc-provider` as the tests use. */
import type { IncomingMessage, ServerResponse } from 'node:http'

export declare class Provider {
  constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
  callback(): (request: IncomingMessage, response: ServerResponse) => void
}
