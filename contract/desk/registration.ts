/** A registration at the counter: the same fields as the city's own, but for what somebody without e-mail or telephone has not. */
import * as v from 'valibot'
import { documents } from '../documents/index.ts'
import type { Field } from '../fields/index.ts'
import type { Identifier, IdentifierKind } from '../fields/identifier.ts'
import { locales, type Locale } from '../locale.ts'
import type { PublicProfile } from '../profile.ts'
import { signInKinds } from '../sign-in-name.ts'
import { assistanceReasons } from './assistance.ts'

/** What reaches somebody, what opens the account, and what only a screen of the citizen's own carries. */
const notInPerson: ReadonlySet<Field['kind']> = new Set([
  'code',
  'email',
  'new-password',
  'parameter',
  'password',
  'phone',
  'repeat',
  'secret-answer',
])

/** The kinds of document by which the city lets people sign in. */
export const documentKindsOf = (profile: Pick<PublicProfile, 'flows'>): readonly IdentifierKind[] =>
  signInKinds(profile).filter((kind) => kind in documents)

const withoutEmail = (accepts: readonly IdentifierKind[]) =>
  accepts.filter((kind) => kind !== 'email')

/** A field as it is asked at the counter; undefined for one that can wait, or has no place there. */
function inPerson(field: Field, names: ReadonlySet<IdentifierKind>): Field | undefined {
  if (notInPerson.has(field.kind)) return undefined
  if (field.kind === 'identifier') {
    const accepts = withoutEmail(field.accepts)
    const { optional, ...asked } = { ...field, accepts }
    // The document is what the account will be known by, whatever else could have been.
    if (accepts.some((kind) => names.has(kind) && kind in documents)) return asked
    return optional === true || accepts.length === 0 ? undefined : { ...field, accepts }
  }
  const isName = field.kind === 'text' && field.holds === 'name'
  return field.optional === true && !isName ? undefined : field
}

/** The fields of the city's own registration that a clerk fills in; what is optional, and is no name, the citizen adds later. */
export function fieldsInPerson(profile: Pick<PublicProfile, 'flows'>): readonly Field[] {
  const names = new Set(documentKindsOf(profile))
  const asked = profile.flows.register.flatMap((step) => ('fields' in step ? step.fields : []))
  return asked.flatMap((field) => inPerson(field, names) ?? [])
}

/** The document by which the account will be signed in to; undefined where none was given. */
export function documentOf(
  profile: Pick<PublicProfile, 'flows'>,
  identifiers: readonly Identifier[],
): Identifier | undefined {
  const kinds = documentKindsOf(profile)
  return identifiers.find(({ kind }) => kinds.includes(kind))
}

interface ShownAgreement {
  readonly title: string
  /** Paragraphs, apart by an empty line. */
  readonly text: string
}

/** What the page of the desk draws the form by. */
export interface RegistrationForm {
  readonly fields: readonly Field[]
  /** Languages in which the citizen can be served, the city's own first. */
  readonly locales: readonly Locale[]
  /** What the person accepts, by the id of the agreement, in each of them: whole, to be read at the counter. */
  readonly agreements: Readonly<Partial<Record<Locale, Readonly<Record<string, ShownAgreement>>>>>
  /** The city's words for fields (`field.<name>.label`), in the language of the page. */
  readonly words: Readonly<Record<string, string>>
}

/** Body of `POST /{slug}/desk/registrations`. */
export const registrationBody = v.strictObject({
  /** As of a screen of the citizens': a text for each field shown. */
  answer: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(400))),
    v.check((answer) => Object.keys(answer).length <= 40),
  ),
  /** The number of the document, typed once more from the document in hand. */
  retyped: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  /** The language that the citizen reads. */
  locale: v.picklist(locales),
  reason: v.picklist(assistanceReasons),
})

export type RegistrationBody = v.InferOutput<typeof registrationBody>
