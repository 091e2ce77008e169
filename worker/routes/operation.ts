/** What a route is: where, for whom, with what shapes. The controls are derived from it, so none can be forgotten (T34). */
import type * as v from 'valibot'
import type { ErrorCode } from '../../contract/errors.ts'
import type { AppContext } from '../http/context.ts'
import { bodyOf } from '../http/body.ts'
import { bindToKey } from '../http/idempotency.ts'
import type { Recognised } from '../http/key-shown.ts'

/**
 * - `anyone`: public data, the same for all, readable from every origin
 * - `page`: only a page of the municipality; what changes something passes the origin gate
 * - `visitor`: a browser that goes there, to a page of the Worker's own; what is posted passes the gate of its forms
 * - `sent`: a browser that a service of the city sends, from wherever that is; changes nothing but what a service may ask
 * - `service`: a service's server or page, which proves who it is, and shows no cookie; errors are the standard's own
 * - `vendor`: a provider's server, which signs what it sends; no page may read the answer
 * - `operator`: whoever holds the operator's key; no page may read the answer
 */
export type Access = 'anyone' | 'page' | 'visitor' | 'sent' | 'service' | 'vendor' | 'operator'

/** The credentials of a caller: components of the OpenAPI description, which documents each. */
export type Credential = 'accessToken' | 'flowCookie' | 'operatorKey' | 'sessionCookie'

/** What an operation answers when it succeeds, other than JSON by `answer` or nothing. */
export interface Success {
  readonly status: 200 | 201 | 302 | 303 | 304
  readonly media?: string
}

export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  /** A template of contract/routes.ts. */
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly body?: v.GenericSchema
  /** Absent: no body, or not JSON. */
  readonly response?: v.GenericSchema
  /** In the place of 204, or besides `answer`. */
  readonly success?: Success
  readonly credential?: Credential
  /** Whether it answers, or answers less, without. */
  readonly credentialIsOptional?: true
  /** A proof of the browser's key does for the cookie that has not come back. */
  readonly recognises?: Recognised
  /** Looks for the municipality of its path by itself, because it answers where there is none, too. */
  readonly findsMunicipality?: true
  /** Besides those that every operation may answer. */
  readonly errors: readonly ErrorCode[]
  handle(context: AppContext): Promise<Response>
}

/** An operation that reads a body. */
export const withBody = <const Schema extends v.GenericSchema>(
  operation: Omit<Operation, 'handle' | 'body'> & {
    readonly body: Schema
    handle(context: AppContext, body: v.InferOutput<Schema>): Promise<Response>
  },
): Operation => ({
  ...operation,
  async handle(context) {
    const body = await bodyOf(context, operation.body)
    if (operation.access === 'page') await bindToKey(context, body)
    return operation.handle(context, body)
  },
})
