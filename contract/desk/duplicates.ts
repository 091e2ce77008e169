/** Accounts that one person has twice: looked for by name and birth, shown side by side, and merged by two officers. */
import * as v from 'valibot'
import { searchReasons } from './citizens.ts'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))

/** Body of `POST /{slug}/desk/search/name`: as the document in hand has it. */
export const nameSearchBody = v.strictObject({
  givenNames: name,
  familyNames: name,
  /** Calendar date, `YYYY-MM-DD`. */
  bornOn: v.pipe(v.string(), v.isoDate()),
  reason: v.picklist(searchReasons.find_citizen),
})

export type NameSearchBody = v.InferOutput<typeof nameSearchBody>

/** Body of `POST /{slug}/desk/citizens/{account}/doubles`: other accounts of the name and birth of this one. */
export const doublesBody = v.strictObject({
  reason: v.picklist(searchReasons.find_citizen),
})

/** Why two accounts cannot be merged as they are; of which of them it is so, their records tell. */
export type MergeHindrance =
  | 'account_not_active'
  | 'account_of_company'
  | 'account_leaving'
  | 'change_pending'
  | 'document_claimed'
  | 'account_merged'

/** Body of `POST /{slug}/desk/citizens/{account}/merge`: the account of the address stays. */
export const mergeBody = v.strictObject({
  /** The account that is closed. */
  closes: v.pipe(v.string(), v.regex(/^acc_[\w-]{1,60}$/)),
  /** Number of a document of the account that stays, retyped from the original in hand. */
  document: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  /** The same of the account that is closed: this document goes over. Empty where none was shown. */
  goesOver: v.pipe(v.string(), v.trim(), v.maxLength(64)),
  /** Read by the citizen, word for word. */
  reason: v.pipe(v.string(), v.maxLength(2000)),
})

export type MergeBody = v.InferOutput<typeof mergeBody>
