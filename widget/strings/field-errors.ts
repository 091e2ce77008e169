/** What is said beside a field that must be corrected: a sentence for every code, kept complete by the compiler. */
import { msg, str } from '../locale/words.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { Field } from '../../contract/fields/index.ts'
import { triesSentence } from './failures.ts'
import { passwordCeiling, type PasswordRule } from '../../contract/password-rule.ts'

type Sentence = (field: Field) => string

const noRule: PasswordRule = { min: 1, max: passwordCeiling }
const ruleOf = (field: Field) => ('rule' in field ? field.rule : noRule)
const longestOf = (field: Field) => ('max' in field && field.max) || 100
const digitsOf = (field: Field) => ('digits' in field ? field.digits : 0)

function symbolSentence(field: Field) {
  const { symbol } = ruleOf(field)
  return typeof symbol === 'string'
    ? msg(str`Incluya uno de estos signos: ${symbol}`)
    : msg('Incluya un signo, como ! o #.')
}

/** What to use instead: a passport where one is taken, else the document that the city asks for. */
const genericSentence = (field: Field) =>
  'accepts' in field && field.accepts.some((kind) => kind === 'passport')
    ? msg(
        'Ese número no es de una sola persona. Use un documento propio, por ejemplo su pasaporte.',
      )
    : msg(
        'Ese número no es de una sola persona. Use el que aparece en un documento propio, o pida uno en la oficina que lo emite.',
      )

const sentences = {
  required: () => msg('Falta este dato.'),
  too_short: () => msg('Es demasiado corto.'),
  too_long: (field) => msg(str`Escriba ${longestOf(field)} caracteres como máximo.`),
  malformed: () => msg('Contiene caracteres que no se pueden usar.'),
  choice_unknown: () => msg('Elija una de las opciones.'),
  agreement_required: () => msg('Marque la casilla para aceptar.'),
  email_malformed: () =>
    msg('Escriba el correo electrónico completo, por ejemplo nombre@ejemplo.com.'),
  phone_malformed: () => msg('Escriba el número de teléfono completo, con el código de área.'),
  postal_code_malformed: () => msg('El código postal no está completo.'),
  name_malformed: () => msg('Escriba el nombre con letras, como aparece en su documento.'),
  user_id_malformed: () => msg('El ID de usuario tiene de 4 a 30 letras o números, sin espacios.'),
  user_id_taken: () => msg('Ese ID de usuario ya es de otra persona. Elija otro.'),
  answer_wrong: () => msg('No coincide con lo que tenemos registrado.'),
  questions_alike: () => msg('Elija una pregunta distinta de las anteriores.'),
  identifier_unrecognised: () =>
    msg('No reconocemos este dato. Escríbalo completo, como aparece en su documento.'),
  document_malformed: () =>
    msg(
      'El número de documento no tiene la forma esperada. Escríbalo como aparece en el documento.',
    ),
  document_length: () => msg('Al número de documento le faltan o le sobran caracteres.'),
  document_check_digit: () =>
    msg('El número de documento tiene algún carácter cambiado. Compárelo con el documento.'),
  document_date: () => msg('La fecha que contiene el número de documento no existe.'),
  document_region: () => msg('El número de documento no corresponde a ninguna provincia o estado.'),
  document_generic: genericSentence,
  password_too_short: (field) => msg(str`Use al menos ${ruleOf(field).min} caracteres.`),
  password_too_long: (field) =>
    msg(str`Use ${Math.min(ruleOf(field).max, passwordCeiling)} caracteres como máximo.`),
  password_needs_digit: () => msg('Incluya un número.'),
  password_needs_lower: () => msg('Incluya una letra minúscula.'),
  password_needs_upper: () => msg('Incluya una letra mayúscula.'),
  password_needs_symbol: symbolSentence,
  password_malformed: () => msg('La contraseña contiene un carácter que no se puede usar.'),
  password_common: () =>
    msg('Esta contraseña es fácil de adivinar. Elija otra; tres palabras al azar funcionan bien.'),
  password_leaked: () =>
    msg('Esta contraseña apareció en una filtración de otro sitio. Elija una distinta.'),
  password_personal: () =>
    msg(
      'No use su nombre, su correo, su documento, su teléfono ni su fecha de nacimiento en la contraseña.',
    ),
  password_unchanged: () => msg('Es la contraseña que ya tiene. Elija una distinta.'),
  passwords_differ: () => msg('Las dos contraseñas no son iguales.'),
  password_wrong: () => msg('La contraseña no es correcta.'),
  code_malformed: (field) => msg(str`El código tiene ${digitsOf(field)} dígitos.`),
} satisfies Record<FieldErrorCode, Sentence>

/** What was compared with something kept: there are so many tries. */
const counted: ReadonlySet<string> = new Set<FieldErrorCode>(['answer_wrong', 'password_wrong'])

const isKnown = (code: string): code is FieldErrorCode => code in sentences

/**
 * The sentence for one field, in the page's language. Call it while rendering.
 *
 * @param code from the Worker too, whose version may know more codes than this one
 * @param triesLeft told once they are few
 */
export const fieldSentence = (code: string, field: Field, triesLeft?: number): string =>
  sentences[isKnown(code) ? code : 'malformed'](field) +
  (counted.has(code) ? triesSentence(triesLeft) : '')
