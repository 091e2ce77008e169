/** What a route of the desk is: where, for whom, with what shape. The controls are derived from it, so none is forgotten. */
import * as v from 'valibot'
import type { Permission } from '../../../contract/desk/roles.ts'
import type { Desk } from '../../desk/desk.ts'
import type { SignedInOfficer } from '../../desk/officers/officer-sessions.ts'
import type { AppContext } from '../../http/context.ts'

interface Route {
  readonly method: 'get' | 'post' | 'delete'
  /** A template of contract/routes-desk.ts. */
  readonly path: string
}

/** What the page itself is made of: a browser goes there, and sends nothing of ours along. */
export interface PageOperation extends Route {
  readonly access: 'page'
  handle(context: AppContext): Promise<Response>
}

/** A browser of an officer goes there, by a link of the desk: it is shown something, and nothing is changed. */
export interface OfficerPageOperation extends Route {
  readonly access: 'officer-page'
  readonly method: 'get'
  readonly permission: Permission
  handle(context: AppContext, desk: Desk): Promise<Response>
}

/** Asked by the desk's page before anybody is signed in. */
export interface EntranceOperation<Body = unknown> extends Route {
  readonly access: 'entrance'
  readonly body: v.GenericSchema<unknown, Body>
  handle(context: AppContext, desk: Desk, body: Body): Promise<Response>
}

/** What an officer's request is handled with. */
export interface OfficerRequest<Body> {
  readonly context: AppContext
  readonly desk: Desk
  readonly officer: SignedInOfficer
  readonly body: Body
}

/** Asked by the desk's page for the officer who is signed in. */
export interface OfficerOperation<Body = unknown> extends Route {
  readonly access: 'officer'
  /** What the officer's role must permit; null for what every officer may do. */
  readonly permission: Permission | null
  /** A dangerous act: the passkey must have been used in the last minutes. */
  readonly isDangerous?: true
  readonly body?: v.GenericSchema<unknown, Body>
  /** Bytes of the longest body, where it is not the usual. */
  readonly longestBody?: number
  handle(request: OfficerRequest<Body>): Promise<Response>
}

/** Body of what is asked by its address alone. */
export const nothing = v.strictObject({})

export type DeskOperation =
  OfficerPageOperation | PageOperation | EntranceOperation | OfficerOperation

/** An operation with the type of its body, as the list of all holds it: the schema has read what the handler is given. */
export const entranceOperation = <Body>(
  operation: Omit<EntranceOperation<Body>, 'access'>,
): EntranceOperation => ({ ...operation, access: 'entrance' })

export const officerOperation = <Body>(
  operation: Omit<OfficerOperation<Body>, 'access'>,
): OfficerOperation => ({ ...operation, access: 'officer' })
