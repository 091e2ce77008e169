/** How an officer finds a citizen, and what is shown of one: enough to recognise who is there, no use to whoever is curious. */
import * as v from 'valibot'
import type { Channel } from '../channel.ts'
import type { CaseKind } from './cases.ts'
import type { UndoableAct, WaitingAct } from './proposals.ts'
import type { Permission } from './roles.ts'

/**
 * Why somebody is looked for, by what an officer's role looks with: one of these, because a free text could name people
 * in the audit.
 */
export const searchReasons = {
  find_citizen: ['in_person', 'by_telephone', 'by_letter', 'misuse_reported'],
  find_subject: ['complaint', 'citizen_request', 'officer_review', 'sampling', 'authority_order'],
} as const satisfies Partial<Readonly<Record<Permission, readonly string[]>>>

export type SearchReason = (typeof searchReasons)[keyof typeof searchReasons][number]

/** A document as it stands on it, an address, a user ID, or the reference of a request. */
const typed = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(254))

/** Body of `POST /{slug}/desk/search`. */
export const searchBody = v.strictObject({ typed, reason: v.picklist(searchReasons.find_citizen) })

/** Body of `POST /{slug}/desk/audit/subject`. */
export const subjectBody = v.strictObject({ typed, reason: v.picklist(searchReasons.find_subject) })

/** Where a citizen is reached, as an officer sees it. */
export interface KnownContact {
  readonly masked: string
  readonly channel: Channel
  readonly proven: boolean
  /** Another has taken its place: it goes then, unless whoever reads it stops that. Seconds since 1970. */
  readonly leavesAt?: number
  /** It has taken another's place, and recovers nothing before. Seconds since 1970. */
  readonly undoableUntil?: number
}

/** What somebody has asked for who has lost every contact, while nobody has answered it. */
export interface WaitingRequest {
  readonly id: string
  /** As the citizen quotes it. */
  readonly reference: string
  /** Seconds since 1970. */
  readonly since: number
}

/** A citizen, as an officer sees one: masked, but for what was typed. */
export interface CitizenRecord {
  /** Account id. */
  readonly id: string
  readonly status: 'active' | 'suspended' | 'unconfirmed' | 'awaiting'
  readonly name: string
  /** Kind and masked number of each document. */
  readonly documents: readonly (readonly [kind: string, masked: string])[]
  readonly contacts: readonly KnownContact[]
  /** When two officers saw the person with a document, in seconds since 1970; absent where none have. */
  readonly seenAt?: number
  /** Seconds since 1970. */
  readonly createdAt: number
  /** Seconds since 1970; null where no session of the last month says so. */
  readonly lastUsedAt: number | null
  /** How sure the city is of who it is, 1 to 4, as services are told (`acr`). */
  readonly level: number
  /** Tries or messages have been too many: there is a wait that an officer can lift. */
  readonly waits: boolean
  /** What one officer has proposed, while it waits for another. */
  readonly waiting: readonly WaitingAct[]
  /** Other contacts that were asked for under the names of this account, for whoever reads the queue; the oldest first. */
  readonly requests: readonly WaitingRequest[]
  /** A code on paper that was handed over and not used: from when on it opens the account, where it does not yet, and until when; in seconds since 1970. */
  readonly paperCode?: { readonly from?: number; readonly until: number }
  /** Who has suspended it, and when, in seconds since 1970; no name where it was the operator. */
  readonly suspended?: { readonly at: number; readonly by?: string }
  /** Since when it is closed because its owner has another account, which is undone and not ruled on; absent where not. */
  readonly mergedAt?: number
  /** When somebody whom the account reaches last said that they had not asked for what was done, in the last 30 days. */
  readonly disownedAt?: number
  /** What two officers have done, while it can be undone. */
  readonly acts: readonly UndoableAct[]
  /** Until when nobody else can open it. */
  readonly heldUntil: number
}

/** A case that was looked for by its reference, and waits no more. */
export interface SettledCase {
  /** A document that was claimed has moved, a request was granted; or not. */
  readonly is: 'moved' | 'granted' | 'refused'
  /** Seconds since 1970; null where that was not written down yet. */
  readonly at: number | null
}

/** Answer of `POST /{slug}/desk/search`, and of a search by name (`duplicates.ts`). */
export type SearchAnswer =
  | { readonly found: 'nobody' }
  | { readonly found: 'citizen'; readonly citizen: CitizenRecord }
  | { readonly found: 'namesakes'; readonly citizens: readonly CitizenRecord[] }
  | { readonly found: 'case'; readonly kind: CaseKind; readonly id: string }
  | ({ readonly found: 'settled' } & SettledCase)

const reason = v.pipe(v.string(), v.maxLength(2000))

/** Body of `POST /{slug}/desk/citizens/{account}/ruling`. */
export const rulingBody = v.variant('is', [
  v.strictObject({ is: v.picklist(['suspended', 'sessions_ended', 'unlocked']), reason }),
  v.strictObject({ is: v.literal('reinstated') }),
  v.strictObject({ is: v.literal('resent') }),
])

export type RulingBody = v.InferOutput<typeof rulingBody>

/** What each asks of the officer's role, and of the account. */
export const rulings = {
  suspended: { permission: 'suspend_account', of: ['active'] },
  reinstated: { permission: 'suspend_account', of: ['suspended'] },
  sessions_ended: { permission: 'end_sessions', of: ['active'] },
  unlocked: { permission: 'unlock_account', of: ['active'] },
  resent: { permission: 'resend_message', of: ['awaiting', 'unconfirmed'] },
} as const satisfies Readonly<
  Record<
    RulingBody['is'],
    { readonly permission: Permission; readonly of: readonly CitizenRecord['status'][] }
  >
>
