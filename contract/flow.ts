/** What a flow is to the outside: where a citizen stands, and how it ends. */
import * as v from 'valibot'
import { furtherAccountFlows } from './account-flows.ts'
import { grant } from './account.ts'
import { locales } from './locale.ts'
import type { StepName, ViewOf } from './steps/index.ts'
import { views } from './steps/views.ts'

/** Flows that every municipality has. */
export const commonFlows = ['login', 'register', 'recover', 'change-password'] as const

/**
 * Flows that some have: finding a forgotten user ID, asking for contacts to be changed, signing in with another provider,
 * what citizens do in their own account, and what only the link in a message begins: stopping whoever registered one's own
 * number with another address (`dispute`), or whoever else used the account (`disown`).
 */
export const furtherFlows = [
  'find-user',
  'request-contact',
  'dispute',
  'disown',
  'federated-login',
  ...furtherAccountFlows,
] as const

export const flowKinds = [...commonFlows, ...furtherFlows] as const

export type FlowKind = (typeof flowKinds)[number]

/** How a flow ends well. */
export const outcomes = [
  'signed_in',
  'registered',
  'awaiting_approval',
  'recovered',
  'password_changed',
  'temporary_password_sent',
  'user_found',
  'user_sent',
  'request_received',
  'claim_stopped',
  'claim_received',
  'identity_linked',
  'disowned',
  'details_changed',
  'contact_changed',
  'agreement_withdrawn',
  'download_ready',
  'deletion_requested',
  'identity_confirmed',
  'factor_added',
  'factor_removed',
  'factor_reset_requested',
  'recovery_codes_made',
  'device_forgotten',
] as const

export type Outcome = (typeof outcomes)[number]

/** The details that the last screen of a flow shows. */
export const outcomeDetails = v.strictObject({
  /** The user ID that was looked for. */
  userId: v.optional(v.string()),
  /** The provider whose identity was linked, as it calls itself. */
  provider: v.optional(v.string()),
  /** Under which a clerk finds the request. */
  reference: v.optional(v.string()),
  /** Where a message went: typed by the citizen in this flow. */
  to: v.optional(v.string()),
  /** Seconds until another message may be asked for, where the end waits for one that was sent. */
  resendIn: v.optional(v.number()),
  /** The download that is ready, for a while. */
  download: v.optional(v.string()),
  /** Until when something holds, or can be undone: seconds since 1970. */
  until: v.optional(v.number()),
})

export type OutcomeDetails = v.InferOutput<typeof outcomeDetails>

const stepNames = Object.keys(views) as StepName[]

/** Every screen that the Worker can answer with, as a schema: for `/openapi.json` and the tests. */
export const screen = v.union([
  ...stepNames.map((step) =>
    v.strictObject({ at: v.string(), step: v.literal(step), flow: v.string(), view: views[step] }),
  ),
  v.strictObject({
    at: v.literal('done'),
    outcome: v.picklist(outcomes),
    session: v.optional(grant),
    flow: v.optional(v.string()),
    told: v.optional(outcomeDetails),
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
  /** Where it waits for a message, which may be asked for again. */
  readonly flow?: string
  readonly told?: OutcomeDetails
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

/**
 * Solution of a proof of work: of the one that a first step asks for, or of the challenge that came with
 * `proof_of_work_required`. Every request of a flow may carry one.
 */
const human = v.optional(v.pipe(v.string(), v.maxLength(4096)))

/** The language that the page is in now: what is sent from here on is in it. */
const locale = v.optional(v.picklist(locales))

/** Body of `POST /{slug}/flows/{kind}`. */
export const beginBody = v.strictObject({
  answer,
  locale,
  human,
  /** The citizen says that others use this computer. */
  shared: v.optional(v.literal(true)),
  /** Of a registration: the `federated-login` of this browser that it goes on from, whose identity will be linked. */
  identityFrom: v.optional(v.pipe(v.string(), v.regex(/^flw_[\w-]{22}$/))),
})

/** Body of `POST /{slug}/flows/{kind}/{flow}`. */
export const answerBody = v.strictObject({
  at: v.pipe(v.string(), v.maxLength(40)),
  answer,
  locale,
  human,
})

/** Body of `POST /{slug}/flows/{kind}/{flow}/resend`. */
export const resendBody = v.strictObject({ locale, human })

/** Body of `POST /{slug}/flows/{kind}/{flow}/more-time`. */
export const moreTimeBody = v.strictObject({ locale })

/** Body of `POST /{slug}/flows/{kind}/link`: the fragment of an e-mailed link. */
export const linkBody = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(200)),
  locale,
  human,
  /** As in `beginBody`: it may be another computer than the one on which the flow began. */
  shared: v.optional(v.literal(true)),
})
