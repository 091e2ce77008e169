/** What is said beside a field that must be corrected: a sentence for every code, kept complete by the compiler. */
import { msg, str } from '../locale/msg.ts'
import { documents, type DocumentKind } from '../../contract/documents/index.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { Field } from '../../contract/fields/index.ts'
import { triesSentence } from './failure-sentences.ts'
import { documentName } from './identifiers.ts'
import { postalCodeLength } from '../../contract/postal-place.ts'
import { passwordCeiling, type PasswordRule } from '../../contract/password-composition.ts'

/** @param label what the field is called on the screen */
type Sentence = (field: Field, label: string) => string

const noRule: PasswordRule = { min: 1, max: passwordCeiling }
const ruleOf = (field: Field) => ('rule' in field ? field.rule : noRule)
const longestOf = (field: Field) => ('max' in field && field.max) || 100
const digitsOf = (field: Field) => ('digits' in field ? field.digits : 0)

/** Where the rule asks for less than our own, advice must still fit it: three words may be too long, or lack a digit. */
const isFree = ({ max, digit, lower, upper, symbol }: PasswordRule) =>
  max >= 40 && !digit && !lower && !upper && !symbol

/** A number of the kind that the field takes, where it takes one kind alone. */
function exampleOf(field: Field): string {
  const kinds = 'accepts' in field ? field.accepts : []
  const [kind] = kinds
  const example =
    kinds.length === 1 && kind && kind in documents && documents[kind as DocumentKind].example
  return example ? ` ${msg(str`Un ejemplo: ${example}`)}` : ''
}

function lengthOf(kind: DocumentKind): string {
  const { keyboard, lengths } = documents[kind]
  const [shortest, longest] = lengths
  const name = documentName(kind)
  if (shortest < longest)
    return msg(str`${name}: de ${shortest} a ${longest} caracteres, entre letras y números.`)
  return keyboard === 'numeric'
    ? msg(str`${name}: ${longest} dígitos.`)
    : msg(str`${name}: ${longest} caracteres, entre letras y números.`)
}

/** How long each document is that the field takes; of many, the list would hide what is wrong. */
function lengthsOf(field: Field): string {
  const kinds = 'accepts' in field ? field.accepts.filter((kind) => kind in documents) : []
  // The cast is what the filter has just shown.
  return kinds.length > 3 ? '' : kinds.map((kind) => ` ${lengthOf(kind as DocumentKind)}`).join('')
}

const postalLengthOf = (field: Field) =>
  ('country' in field && postalCodeLength(field.country)) || 5

function symbolSentence(field: Field) {
  const { symbol } = ruleOf(field)
  return typeof symbol === 'string'
    ? msg(str`La contraseña necesita uno de estos signos: ${symbol}`)
    : msg('La contraseña necesita un signo, como ! o #.')
}

/** What to use instead: a passport where one is taken, else the document that the city asks for. */
const genericSentence = (field: Field, label: string) =>
  'accepts' in field && field.accepts.some((kind) => kind === 'passport')
    ? msg(
        str`El número que escribió en «${label}» no es de una sola persona. Use un documento propio, por ejemplo su pasaporte.`,
      )
    : msg(
        str`El número que escribió en «${label}» no es de una sola persona. Use el que aparece en un documento propio, o pida uno en la oficina que lo emite.`,
      )

const chosen: ReadonlySet<Field['kind']> = new Set(['choice', 'document-kind'])

const sentences = {
  required: ({ kind }, label) =>
    chosen.has(kind)
      ? msg(str`Falta elegir una opción en «${label}».`)
      : msg(str`Falta completar «${label}».`),
  too_short: (_, label) => msg(str`«${label}» necesita al menos una letra o un número.`),
  too_long: (field, label) =>
    msg(str`«${label}» puede tener ${longestOf(field)} caracteres como máximo.`),
  malformed: (_, label) => msg(str`Revise «${label}»: use letras, números y signos comunes.`),
  choice_unknown: (_, label) => msg(str`Elija una de las opciones de «${label}».`),
  agreement_required: (_, label) => msg(str`Para continuar, marque la casilla de «${label}».`),
  email_malformed: () =>
    msg('Escriba el correo electrónico completo, por ejemplo nombre@ejemplo.com.'),
  phone_malformed: () => msg('Escriba el número de teléfono completo, con el código de área.'),
  postal_code_malformed: (field) =>
    msg(str`El código postal tiene ${postalLengthOf(field)} dígitos.`),
  name_malformed: (_, label) =>
    msg(str`Escriba «${label}» con letras, como aparece en su documento.`),
  user_id_malformed: () =>
    msg(
      'El ID de usuario tiene de 4 a 30 letras sin acento o números. Entre ellos puede llevar un punto, un guion o un guion bajo.',
    ),
  user_id_taken: () => msg('Ese ID de usuario ya es de otra persona. Elija otro.'),
  answer_wrong: (_, label) =>
    msg(str`Lo que escribió en «${label}» no coincide con lo que tenemos registrado.`),
  questions_alike: () => msg('Elija una pregunta distinta de las anteriores.'),
  identifier_unrecognised: (_, label) =>
    msg(
      str`No reconocemos lo que escribió en «${label}». Escríbalo completo, como aparece en su documento.`,
    ),
  document_malformed: (field, label) =>
    msg(str`Revise «${label}»: no se escribe así. Cópielo como aparece en su documento.`) +
    exampleOf(field),
  document_length: (field, label) =>
    msg(str`Revise «${label}»: le faltan o le sobran caracteres.`) +
    lengthsOf(field) +
    exampleOf(field),
  document_check_digit: (_, label) =>
    msg(str`Revise «${label}»: algún carácter no es correcto. Compárelo con su documento.`),
  document_date: (_, label) =>
    msg(str`Revise «${label}»: la fecha que contiene no existe. Compárelo con su documento.`),
  document_region: (_, label) =>
    msg(
      str`Revise «${label}»: no corresponde a ninguna provincia o estado. Compárelo con su documento.`,
    ),
  document_generic: genericSentence,
  password_too_short: (field) =>
    msg(str`La contraseña necesita al menos ${ruleOf(field).min} caracteres.`),
  password_too_long: (field) =>
    msg(
      str`La contraseña puede tener ${Math.min(ruleOf(field).max, passwordCeiling)} caracteres como máximo.`,
    ),
  contact_unchanged: () => msg('Es el que ya tiene. Escriba otro.'),
  password_needs_digit: () => msg('La contraseña necesita un número.'),
  password_needs_lower: () => msg('La contraseña necesita una letra minúscula.'),
  password_needs_upper: () => msg('La contraseña necesita una letra mayúscula.'),
  password_needs_symbol: symbolSentence,
  password_malformed: () => msg('La contraseña contiene un carácter que no se puede usar.'),
  password_common: (field) =>
    isFree(ruleOf(field))
      ? msg(
          'Esta contraseña es fácil de adivinar. Elija otra; tres palabras al azar funcionan bien.',
        )
      : msg(
          'Cumple la lista, pero es fácil de adivinar. Elija otra: junte tres palabras sin relación entre sí.',
        ),
  password_leaked: () =>
    msg('Esta contraseña apareció en una filtración de otro sitio. Elija una distinta.'),
  password_personal: () =>
    msg(
      'No use en la contraseña el nombre de la ciudad ni datos suyos, como su nombre, su correo o su documento.',
    ),
  password_unchanged: () => msg('Es la contraseña que ya tiene. Elija una distinta.'),
  passwords_differ: () => msg('Las dos contraseñas no son iguales. Escríbalas de nuevo.'),
  password_wrong: (_, label) => msg(str`«${label}» no es correcta. Revísela y escríbala de nuevo.`),
  code_malformed: (field) => msg(str`El código tiene ${digitsOf(field)} dígitos.`),
} satisfies Record<FieldErrorCode, Sentence>

/** What was compared with something kept: there are so many tries. */
const counted: ReadonlySet<string> = new Set<FieldErrorCode>(['answer_wrong', 'password_wrong'])

const isKnown = (code: string): code is FieldErrorCode => code in sentences

/**
 * The sentence for one field, in the page's language. Call it while rendering.
 *
 * @param code from the Worker too, whose version may know more codes than this one
 * @param label what the field is called on the screen
 * @param triesLeft told once they are few
 */
export const fieldSentence = (
  code: string,
  field: Field,
  label: string,
  triesLeft?: number,
): string =>
  sentences[isKnown(code) ? code : 'malformed'](field, label) +
  (counted.has(code) ? triesSentence(triesLeft) : '')
