/** The languages of the desk. */
import { en } from './en.ts'
import { es, type Words } from './es.ts'

const languages: Readonly<Record<string, Words>> = { es, en }

/** @param tag of the page, e.g. `en` */
export const wordsIn = (tag: string): Words => languages[tag] ?? es

/** What went wrong, as an officer reads it. */
export function sentenceOf({ errors }: Words, code: string): string {
  const known: Readonly<Record<string, unknown>> = errors
  const sentence = Object.hasOwn(known, code) ? known[code] : undefined
  return typeof sentence === 'string' ? sentence : errors.other(code)
}
