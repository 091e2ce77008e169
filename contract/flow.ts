/** What a flow is to the outside: where a citizen stands, and how it ends. */
import * as v from 'valibot'
import { grant } from './account.ts'
import { locales } from './locale.ts'
import type { StepName, ViewOf } from './steps/index.ts'
import { views } from './steps/views.ts'

export const flowKinds = ['login', 'register', 'recover', 'change-password'] as const

export type FlowKind = (typeof flowKinds)[number]

/** How a flow ends well. */
export const outcomes = ['signed_in', 'registered', 'recovered', 'password_changed'] as const

export type Outcome = (typeof outcomes)[number]

const stepScreen = <Name extends StepName>(step: Name) =>
  v.strictObject({ at: v.string(), step: v.literal(step), flow: v.string(), view: views[step] })

/** Every screen that the Worker can answer with, as a schema: for `/openapi.json` and the tests. */
export const screen = v.union([
  stepScreen('change-password'),
  stepScreen('credentials'),
  stepScreen('details'),
  stepScreen('identify'),
  stepScreen('new-password'),
  stepScreen('prove-password'),
  stepScreen('verify-code'),
  v.strictObject({
    at: v.literal('done'),
    outcome: v.picklist(outcomes),
    session: v.optional(grant),
  }),
])

/** A screen with a question on it. */
export type StepScreen = {
  [Name in StepName]: {
    /** The `id` of the step's use in the profile. */
    readonly at: string
    readonly step: Name
    readonly flow: string
    readonly view: ViewOf<Name>
  }
}[StepName]

export interface DoneScreen {
  readonly at: 'done'
  readonly outcome: Outcome
  readonly session?: v.InferOutput<typeof grant>
}

export type Screen = StepScreen | DoneScreen

// Bounds the work of everything behind: no text is longer than an address or a password may be.
const answer = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,31}$/)),
    v.pipe(v.string(), v.maxLength(2048)),
  ),
  v.maxEntries(40),
)

/** Body of `POST /{slug}/flows/{kind}`. */
export const beginBody = v.strictObject({ answer, locale: v.optional(v.picklist(locales)) })

/** Body of `POST /{slug}/flows/{kind}/{flow}`. */
export const answerBody = v.strictObject({ at: v.pipe(v.string(), v.maxLength(40)), answer })

/** Body of `POST /{slug}/flows/{kind}/link`: the fragment of an e-mailed link. */
export const linkBody = v.strictObject({ token: v.pipe(v.string(), v.maxLength(200)) })
