/** What a municipality asks of a new password, judged alike in the page and in the Worker. */
import type { FieldErrorCode } from './errors.ts'

export interface PasswordRule {
  /** Unicode code points. */
  readonly min: number
  /** Unicode code points. A longer password is refused, never cut; above 256 the ceiling holds. */
  readonly max: number
  readonly digit?: boolean
  readonly lower?: boolean
  readonly upper?: boolean
  /** One of these characters, or with `true` any punctuation or symbol. */
  readonly symbol?: boolean | string
}

export type PasswordWeakness = Extract<
  FieldErrorCode,
  'password_malformed' | 'password_too_short' | 'password_too_long' | `password_needs_${string}`
>

/**
 * Code points that no rule goes beyond, so that hashing has a price limit. At four bytes each they are the
 * 1 KiB of UTF-8 that the Worker takes.
 */
export const passwordCeiling = 256

/** Composition joins at most six UTF-16 units into one code point: more than eight each are too long, unread. */
const longestTyped = passwordCeiling * 8

/**
 * What cannot be typed again: half a surrogate pair, and characters that nobody sees, which come with what is pasted.
 * Joiners and variation selectors are part of emoji and of some scripts; behind ASCII they are nothing, but for keycaps.
 */
const untypable =
  // oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself
  /\p{Cs}|(?:^|[ -~])[\u200c\u200d\ufe00-\ufe0f](?!\u20e3)|(?![\u200c\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\p{Cf}]/u

const maxOf = (rule: PasswordRule): number => Math.min(rule.max, passwordCeiling)

/**
 * The requirements of a rule, in the order to show them before anything is typed, each named by the error of not
 * meeting it.
 */
export const requirementsOf = (rule: PasswordRule): readonly PasswordWeakness[] => [
  'password_too_short',
  'password_too_long',
  ...(rule.lower ? (['password_needs_lower'] as const) : []),
  ...(rule.upper ? (['password_needs_upper'] as const) : []),
  ...(rule.digit ? (['password_needs_digit'] as const) : []),
  ...(rule.symbol ? (['password_needs_symbol'] as const) : []),
]

/**
 * Lists everything that a rule asks and a password does not meet, in the order of `requirementsOf`.
 *
 * Characters are counted as code points after NFKC, each as one (NIST SP 800-63B-4 §3.1.1.2). Half a
 * surrogate pair is no character, and would be hashed as if it were another; what nobody sees, nobody types again. Either
 * alone is reported: a password is never folded (T32).
 */
export function weaknessesOf(password: string, rule: PasswordRule): readonly PasswordWeakness[] {
  if (password.length > longestTyped) return ['password_too_long']
  if (untypable.test(password)) return ['password_malformed']
  const text = password.normalize('NFKC')
  const characters = Array.from(text)
  const { symbol = false } = rule
  const unmet: Record<PasswordWeakness, boolean> = {
    password_malformed: false,
    password_too_short: characters.length < rule.min,
    password_too_long: characters.length > maxOf(rule),
    password_needs_lower: !/\p{Ll}/u.test(text),
    password_needs_upper: !/\p{Lu}/u.test(text),
    password_needs_digit: !/\p{Nd}/u.test(text),
    password_needs_symbol:
      typeof symbol === 'string'
        ? !characters.some((character) => symbol.includes(character))
        : !/[\p{P}\p{S}]/u.test(text),
  }
  return requirementsOf(rule).filter((requirement) => unmet[requirement])
}

/** The first weakness, or null for a password that meets the rule. */
export const weaknessOf = (password: string, rule: PasswordRule): PasswordWeakness | null =>
  weaknessesOf(password, rule)[0] ?? null

/** The generators' own class `special` holds the blank, which is no symbol here. */
const anySymbols = '-!#$%&*+./:=?@_'

/**
 * Says a rule to password generators, as the value of the attribute `passwordrules`.
 *
 * @see https://developer.apple.com/password-rules/
 */
export function passwordRules(rule: PasswordRule): string {
  const symbols = customClass(typeof rule.symbol === 'string' ? rule.symbol : anySymbols)
  const required = [
    rule.lower && 'lower',
    rule.upper && 'upper',
    rule.digit && 'digit',
    rule.symbol && symbols,
  ].filter(Boolean)
  // Without `allowed`, generators use nothing but what is required.
  const allowed = ['lower', 'upper', 'digit', rule.symbol ? symbols : '[-]'].filter(Boolean)
  return [
    `minlength: ${rule.min};`,
    `maxlength: ${maxOf(rule)};`,
    ...required.map((characters) => `required: ${characters};`),
    `allowed: ${allowed.join(', ')};`,
  ].join(' ')
}

/** A class of its own: printable ASCII, the hyphen first and the closing bracket last; empty if nothing is left. */
function customClass(symbols: string): string {
  const characters = symbols.replace(/[^!-~]/g, '')
  const rest = characters.replace(/[-\]]/g, '')
  const inner = (characters.includes('-') ? '-' : '') + rest + (characters.includes(']') ? ']' : '')
  return inner && `[${inner}]`
}
