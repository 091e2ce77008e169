/** What a step is to the engine. */
import type { Channel } from '../../contract/channel.ts'
import type { FieldValues } from '../../contract/fields/index.ts'
import type { FlowKind, Outcome, OutcomeDetails } from '../../contract/flow.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Locale } from '../../contract/locale.ts'
import type { StepName, ConfigOf, ViewOf } from '../../contract/steps/index.ts'
import type { Evidence, StepCondition } from '../../contract/steps/step.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Contact } from '../accounts/contact.ts'
import type { SecurityQuestion } from '../accounts/security-questions.ts'
import type { CivilRegistryResult } from '../civil-registry/civil-registry.ts'
import type { Challenge } from '../codes/codes.ts'
import type { Write } from '../db/database.ts'
import type { MessageStatus } from '../delivery/outbox/outbox.ts'
import type { Named } from '../limits/message-budget.ts'
import type { WorkDone } from '../proof-of-work/proof-of-work.ts'
import type { FederationState } from './federation-state.ts'
import type { ClaimState, Taken } from './claim-state.ts'
import type { FactorState } from './factor-state.ts'
import type { Ports } from './ports.ts'

/** The code that a flow is waiting for. */
export interface OpenChallenge {
  readonly challenge: Challenge
  readonly channel: Channel
  /** Shown on the screen; absent when the citizen did not type it in this flow. */
  readonly to?: string
  /** Outbox id of the message that carries it, and the language that it is in. */
  readonly message: string
  readonly locale?: Locale
  /** Seconds since 1970, for the countdown. */
  readonly sentAt: number
  readonly issuedAt: number
  /** Seconds since 1970 at which it ends, where the citizen has been given more time. */
  readonly endsAt?: number
  /** The message was held back: nobody has its code, and nobody may guess it. Says whether that was told. */
  readonly held?: 'told' | 'unseen'
  /**
   * Seconds since 1970 from which asking again helps: the last requested message was not sent, and the screen said so.
   */
  readonly heldUntil?: number
}

/** The flow of another browser that this one goes on with, by its link; it ends when this one does, and not before. */
export interface Continued {
  readonly flow: string
  /** The step that waits for the code. */
  readonly at: string
  readonly challenge: string
}

/** The address that a code is sent to. `contact` is null when nobody can be reached; the same work is done. */
export interface Destination {
  readonly contact: Contact | null
  /** Shown when there is no contact; of the contact otherwise. */
  readonly channel?: Channel
  readonly to?: string
}

/**
 * The details of a person who registers, as far as they are known: collected screen by screen, kept until a contact is
 * proven.
 */
export interface Registrant {
  readonly details: Readonly<Record<string, string>>
  /** Documents and a chosen user ID. */
  readonly identifiers: readonly Identifier[]
  readonly contacts: readonly Contact[]
  readonly agreements: readonly string[]
}

/** One of the ways in which a proof may be sent. `value` is null where it would reach nobody. */
export interface OfferedContact {
  readonly id: string
  readonly channel: Channel
  readonly value: string | null
}

/** The state of a flow, encrypted. Grows as steps are answered. */
export interface FlowState extends ClaimState, FactorState, FederationState {
  readonly proven: readonly Evidence[]
  /** How often the citizen was given more time. */
  readonly prolonged?: number
  /** Others use this computer: nothing of the citizen stays on it. */
  readonly shared?: true
  /** Account id or pseudonym. */
  readonly subject?: string
  /** The identifier that was typed: whatever is decided by it alone may be shown. */
  readonly named?: Named
  /** Id of the account that was settled on; null when there is none. */
  readonly account?: string | null
  /** When its password was last set, at that moment. */
  readonly passwordChangedAt?: number
  /** RFC 8176, of the passkey that was used in the place of a password. */
  readonly passkey?: readonly string[]
  /** As the citizen typed it, for the password manager. */
  readonly username?: string
  readonly registrant?: Registrant
  /** The municipality's record of the document; `unavailable` when the register could not be asked. */
  readonly register?: CivilRegistryResult
  /**
   * The account that already has the identifier being registered, or that is suspended. Its owner is notified in place
   * of what was requested, and nobody else learns of it.
   */
  readonly taken?: Taken
  readonly destination?: Destination
  readonly challenge?: OpenChallenge
  readonly continues?: Continued
  readonly offered?: readonly OfferedContact[]
  /** Conditions of steps that hold for whoever answers. */
  readonly conditions?: readonly StepCondition[]
  /** The account is opened by the temporary password that its address was sent, and whether that proves its documents. */
  readonly confirms?: { readonly documents: boolean; readonly names?: readonly Identifier[] }
  /** A temporary password was typed, which lives until then, seconds since 1970: another one is set in its place. */
  readonly temporaryUntil?: number
  /** The number of the account that nobody has proven; and the same once its code was typed. */
  readonly phone?: Contact
  readonly provenPhone?: Contact
  /** The security question that is asked; fixed, so that asking again does not change it. */
  readonly question?: string
  /** All that the citizen may answer instead, that one first. */
  readonly ownQuestions?: readonly string[]
  readonly questions?: readonly SecurityQuestion[]
  /** What the citizen may correct of the account, and what it says now. */
  readonly editing?: {
    readonly asked: readonly string[]
    readonly values: Readonly<Record<string, string>>
    readonly fixed: readonly string[]
  }
  readonly edited?: { readonly details: Readonly<Record<string, string>>; readonly userId?: string }
  /** The contact whose place another is to take. */
  readonly present?: string
  /** Agreements that can be withdrawn, and the one that is. */
  readonly withdrawable?: readonly string[]
  readonly withdrawn?: string
  /** Agreements that are to be accepted, and those that have been. */
  readonly due?: readonly string[]
  readonly agreed?: readonly string[]
  /** Record of the password that was chosen. */
  readonly password?: string
  /** Whether it was looked for among the leaked ones, or nobody could be asked; kept in the audit. */
  readonly leaks?: 'accepted' | 'unchecked'
  /** Opened by the outcome, kept so that a retry is given the same. */
  readonly session?: OpenedBy
  /** The session in which the citizen goes on who has done something in the account. */
  readonly renewed?: string
  /** How it ended, for the same reason. */
  readonly ending?: { readonly outcome: Outcome; readonly told?: OutcomeDetails }
}

/** A session that a flow opened. */
export interface OpenedBy {
  readonly id: string
  /** RFC 8176. */
  readonly methods: readonly string[]
}

/** Roughly where, read from the network address; each empty when it is not known. */
export interface Geolocation {
  /** City, else region, e.g. `Ibarra`. */
  readonly locality: string
  /** ISO 3166-1 alpha-2, so that each language names it in its own words. */
  readonly country: string
}

/** The client that makes the request. */
export interface Client {
  /** An IPv4 address or an IPv6 /64. */
  readonly clientIp: string
  /** E.g. `Chrome · Android`. */
  readonly device: string
  readonly geolocation: Geolocation
  /** Secrets that the browser has shown: a flow is its own that is bound to one of them. The first is bound to. */
  readonly browser: readonly string[]
  /** Thumbprint of the key that a session is bound to besides its cookie, which may not come back. */
  readonly key?: string
  /** Secret of the device, kept longer than a flow. */
  readonly deviceKey: string
  /** Whether it came with the request: the browser may be one that an account has been used on. */
  readonly showsDevice: boolean
  /** The signed-in citizen, where the request carried a token. */
  readonly session?: { readonly id: string; readonly account: string }
}

export interface FlowContext {
  readonly municipality: Municipality
  readonly flow: { readonly id: string; readonly kind: FlowKind; readonly locale: Locale }
  /** Names this attempt; everything it makes has an id derived from it. */
  readonly idempotencyKey: string
  readonly state: FlowState
  readonly client: Client
  /** Solution of a proof of work that came with the request. */
  readonly solution?: string
  /** The work of it, where it has been taken already. */
  readonly paid?: WorkDone
  readonly ports: Ports
  /** The status of the flow's newest message, where it was requested: by a reload, or by asking for another message. */
  readonly messageStatus?: MessageStatus
}

/** A part of a context: of its ports those named, and besides the members named. Says what a function depends on. */
export type ContextWith<
  PortNames extends keyof Ports,
  Members extends keyof FlowContext = never,
> = Pick<FlowContext, Members> & { readonly ports: Pick<Ports, PortNames> }

export interface StepContext<Name extends StepName> extends FlowContext {
  readonly config: ConfigOf<Name>
}

/** The effects of a step: all of them are committed in one transaction, or none. */
export interface Effects {
  readonly state?: Partial<FlowState>
  readonly writes?: readonly Write[]
  /** Outbox ids to hand over once committed. */
  readonly messages?: readonly string[]
  /** How long the flow must live from now, where what was sent promises more than the rest of its life. */
  readonly minimumLifetime?: Seconds
  /** Work that came with the request and was taken: what follows may cost some. */
  readonly work?: WorkDone
  /** Read while answering, so that the outcome need not read it again. */
  readonly account?: FoundAccount
}

/** One screen of a flow. */
export interface Step<Name extends StepName> {
  /** Asks the database before it does anything dear, so that a proof of work can travel with that. */
  readonly looksFirst?: true
  /** Prepares the screen: e.g. sends a code. */
  enter?(context: StepContext<Name>): Promise<Effects>
  /** The data of the screen. Reads facts only. */
  view(context: StepContext<Name>): ViewOf<Name>
  /**
   * Judges an answer whose fields have been read.
   *
   * @throws AuthError when the citizen must answer again; nothing has moved
   */
  answer(context: StepContext<Name>, values: FieldValues): Promise<Effects>
  /** Gives more time to what was sent, as far as it may have any. */
  prolong?(context: StepContext<Name>): Effects
  /** Sends again what the screen waits for. */
  resend?(context: StepContext<Name>): Promise<Effects>
}
