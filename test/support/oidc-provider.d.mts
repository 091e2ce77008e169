/** Types of `oidc-provider.mjs`: as much of `oidc-provider` as the tests and the bench use. */
import type { IncomingMessage, ServerResponse } from 'node:http'

interface Grant {
  addOIDCScope(scope: string): void
  addOIDCClaims(names: readonly string[]): void
  /** @returns its id */
  save(): Promise<string>
}

export declare class Provider {
  constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
  readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => Grant
  callback(): (request: IncomingMessage, response: ServerResponse) => void
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: Readonly<Record<string, unknown>>,
  ): Promise<void>
}
