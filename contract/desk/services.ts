/** The city's other systems, as officers write them down: what a service may do and know, and changes that wait. */
import * as v from 'valibot'

/** What can be done with a service: `worker/openid/service-acts.ts` says what each is. */
export const serviceActs = [
  'added',
  'changed',
  'secret_rotated',
  'rotation_ended',
  'removed',
  'restored',
] as const

export type ServiceActName = (typeof serviceActs)[number]

/** How a service proves who it is. */
export const serviceProofs = ['secret', 'key', 'nothing'] as const

/** What was written down of a service, for reading. */
export interface ServiceTerms {
  readonly name: string
  readonly redirects: readonly string[]
  readonly signedOut: readonly string[]
  readonly backChannel?: string | undefined
  /** Name of a claim -> language -> what for. */
  readonly claims: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly level: number
  readonly factor?: true | undefined
  readonly sector: string
  readonly proves: (typeof serviceProofs)[number]
  /** JWKS of public keys. */
  readonly keys?: readonly object[] | undefined
}

export interface RegisteredService {
  /** `client_id`. */
  readonly id: string
  readonly terms: ServiceTerms
  /** Seconds since 1970. */
  readonly since: number
  /** Secrets that work: two during a rotation. */
  readonly secrets: number
  /** Names what was looked at: what is changed is that, or nothing. */
  readonly revision: string
}

/** What one officer has proposed, or two have brought into force. */
export interface ServiceChange {
  /** Of the proposal. */
  readonly id: string
  readonly service: string
  readonly act: ServiceActName
  /** Name of the officer who proposed it. */
  readonly by: string
  /** Seconds since 1970. */
  readonly at: number
  /** Until when it can be confirmed; once it is, until when it can be undone. */
  readonly until: number
  readonly before?: ServiceTerms
  readonly after?: ServiceTerms
  /** What the officer who asks may do with it. */
  readonly may: 'confirm' | 'withdraw' | 'undo' | null
}

/** Answer of `GET /{slug}/desk/services`. */
export interface ServicesView {
  readonly services: readonly RegisteredService[]
  /** For a second officer, the eldest first. */
  readonly waiting: readonly ServiceChange[]
  /** In force, and can still be undone. */
  readonly undoable: readonly ServiceChange[]
  /** Languages of the city, its own first. */
  readonly locales: readonly string[]
  /** Whether citizens can have a second factor here. */
  readonly hasFactors: boolean
}

const line = v.pipe(v.string(), v.maxLength(600))
const lines = v.pipe(v.string(), v.maxLength(6000))
const id = v.pipe(v.string(), v.maxLength(64))

/** As a form has it: empty for what is not said. */
export const serviceForm = v.strictObject({
  name: line,
  /** One a line. */
  redirects: lines,
  signedOut: lines,
  backChannel: line,
  claims: v.record(id, v.record(id, line)),
  level: v.number(),
  factor: v.boolean(),
  /** Empty: the host of the redirect addresses. */
  sector: line,
  proves: v.picklist(serviceProofs),
  /** Text of a JWKS; empty where it proves itself by something else. */
  keys: v.pipe(v.string(), v.maxLength(4000)),
})

export type ServiceForm = v.InferOutput<typeof serviceForm>

/** Body of `POST /{slug}/desk/services/changes`. */
export const serviceChangeBody = v.variant('is', [
  v.strictObject({ is: v.literal('added'), service: id, form: serviceForm }),
  v.strictObject({
    is: v.literal('changed'),
    service: id,
    form: serviceForm,
    revision: v.pipe(v.string(), v.maxLength(64)),
  }),
  v.strictObject({
    is: v.picklist(['secret_rotated', 'rotation_ended', 'removed']),
    service: id,
    revision: v.pipe(v.string(), v.maxLength(64)),
  }),
])

export type ServiceChangeBody = v.InferOutput<typeof serviceChangeBody>

/** What is wrong with a field of the form. */
export type ServiceError =
  | 'required'
  | 'too_long'
  | 'malformed'
  | 'address_malformed'
  | 'name_taken'
  | 'sector_needed'
  | 'no_factors'
  | 'proof_kept'

/** By the name of the field, `id` among them. */
export type ServiceErrors = Readonly<Partial<Record<keyof ServiceForm | 'id', ServiceError>>>

/** Answer of the same: nothing is proposed where anything is wrong. */
export type ServiceChangeAnswer =
  { readonly is: 'proposed' } | { readonly is: 'refused'; readonly errors: ServiceErrors }

/** Answer of `POST /{slug}/desk/services/changes/{proposal}/undoing`. */
export interface ServiceUndoing {
  /** `proposed`: it would let in what is shut now, so it waits for a second officer. */
  readonly is: 'undone' | 'proposed'
}

/** Answer of a confirmation that makes a secret: shown this once, to whoever confirms. */
export interface ConfirmedSecret {
  readonly service: string
  readonly secret: string
}
