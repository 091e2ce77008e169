/** The settings of a city that its officers may change: their fields, what is wrong with a value, and their versions. */
import * as v from 'valibot'

/** In the order in which the desk shows them. */
export const settingNames = [
  'brand',
  'help',
  'words',
  'agreements',
  'origins',
  'limits',
  'carriers',
] as const

export type SettingName = (typeof settingNames)[number]

/** How a field is drawn: `lines` holds one entry a line. */
export type SettingControl =
  'colour' | 'line' | 'paragraphs' | 'lines' | 'address' | 'email' | 'phone' | 'number'

/** What is wrong with the value of a field. */
export type SettingError =
  | 'required'
  | 'too_long'
  | 'malformed'
  | 'markup_refused'
  | 'placeholder_unknown'
  | 'colour_malformed'
  | 'low_contrast'
  | 'address_malformed'
  | 'origin_malformed'
  | 'origin_missing'
  | 'out_of_bounds'
  | 'carriers_differ'
  | 'version_needed'
  | 'version_spent'
  | 'too_much'
  | 'unsound'

/** By the name of the field; by `''` what no single field is to blame for. */
export type SettingErrors = Readonly<Record<string, SettingError>>

/** What was written into a field and waits for a second officer. */
export interface DraftedValue {
  /** New each time that it is written. */
  readonly id: string
  readonly value: string
  readonly author: { readonly id: string; readonly name: string }
  /** Seconds since 1970. */
  readonly at: number
}

/** A screen of citizens. */
export interface SettingPlace {
  /** A kind of flow. */
  readonly flow: string
  /** The `id` of the step's use in the profile. */
  readonly step: string
}

/** One field of a setting. */
export interface SettingField {
  /** The setting and what of it, e.g. `brand.accent`, `words.es.step.details.title`. */
  readonly name: string
  readonly control: SettingControl
  /** As the profile of the code has it. */
  readonly coded: string
  /** As it is in force. */
  readonly present: string
  readonly draft?: DraftedValue
  /** Screens on which it is read, in the order of the city; none where it is on none, or on all. */
  readonly places?: readonly SettingPlace[]
}

/** One field that a version changed. */
export interface FieldChange {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** A version that was published. */
export interface SettingsVersion {
  readonly number: number
  /** Seconds since 1970. */
  readonly at: number
  /** The officer who published it, or `operator`. */
  readonly publisher: string
  /** Who had written what it changed. */
  readonly authors: readonly string[]
  /** The version that it went back to; 0 is the profile of the code. */
  readonly rolledBackTo?: number
  /** Against the one before it. */
  readonly changes: readonly FieldChange[]
  /** False where it cannot be read, or is not sound any more: it is passed over. */
  readonly isUsable: boolean
}

/** Answer of `GET /{slug}/desk/settings`. */
export interface SettingsView {
  readonly fields: readonly SettingField[]
  /** The number in force; 0 while it is the profile of the code. */
  readonly inForce: number
  /** Names what was looked at: what is published is that, or nothing. */
  readonly revision: string
  /** What keeps the draft from being published; empty when nothing does. */
  readonly errors: SettingErrors
  /** The newest first. */
  readonly versions: readonly SettingsVersion[]
  /** Names of the officers that are named, by id. */
  readonly officers: Readonly<Record<string, string>>
  /** Whether this officer may publish the draft as it is. */
  readonly mayPublish: boolean
}

const fieldName = v.pipe(v.string(), v.regex(/^[a-z]+(?:\.[\w-]+)+$/), v.maxLength(120))

/** Characters of the longest value: the text of an agreement. */
export const longestValue = 20_000

const value = v.pipe(v.string(), v.maxLength(longestValue))

const version = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * Body of `POST /{slug}/desk/settings/draft`: what each field is to be. Where it is as it is in force, it is taken out of
 * the draft.
 */
export const draftBody = v.strictObject({
  changes: v.record(fieldName, value),
  /** Id of the draft of each of these fields that its writer has seen, where there was one. */
  seen: v.record(fieldName, v.pipe(v.string(), v.maxLength(64))),
  /** The number that was in force when they were looked at: what is typed over another one is refused. */
  inForce: version,
})

export type DraftBody = v.InferOutput<typeof draftBody>

/** Answer of the same: nothing is kept where anything is wrong. */
export type DraftAnswer =
  | { readonly is: 'kept'; readonly view: SettingsView }
  | { readonly is: 'refused'; readonly errors: SettingErrors }

/** Body of `POST /{slug}/desk/settings/publication`: the draft that was looked at. */
export const publicationBody = v.strictObject({
  revision: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
})

/** Body of `POST /{slug}/desk/settings/versions/{number}/roll-back`. */
export const rollBackBody = v.strictObject({
  /** The number that was in force when it was pressed. */
  inForce: version,
})

/**
 * Answer of both. `drafted`: it would let in what is shut now, so it waits in the draft for a second officer.
 */
export type PublicationAnswer =
  | { readonly is: 'published'; readonly number: number }
  | { readonly is: 'drafted' }
  | { readonly is: 'refused'; readonly errors: SettingErrors }
