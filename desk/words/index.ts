/** The languages of the desk. */
import type { CaseFact } from '../../contract/desk/cases.ts'
import { en } from './en.ts'
import { es, type Words } from './es.ts'

const languages: Readonly<Record<string, Words>> = { es, en }

/** @param tag of the page, e.g. `en` */
export const wordsIn = (tag: string): Words => languages[tag] ?? es

/** A name in words; itself, without the marks of its spelling, for one that there is no word for. */
export function nameIn(names: object, name: string): string {
  const known = names as Readonly<Record<string, string>>
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name.replaceAll(/[-_]/g, ' ')
}

/** What went wrong, as an officer reads it. */
export function sentenceOf({ errors }: Words, code: string): string {
  const known: Readonly<Record<string, string>> = errors
  return Object.hasOwn(known, code) ? (known[code] ?? errors.other) : errors.other
}

/** What a document is called; its kind for one that the desk has no word for. */
export function documentName({ documents }: Words, kind: string): string {
  const known: Readonly<Record<string, string>> = documents
  return Object.hasOwn(known, kind) ? (known[kind] ?? kind) : kind
}

function shownName({ claim }: Words, seen: string): string {
  const known: Readonly<Record<string, string>> = claim.shown
  return known[seen] ?? seen
}

/** Facts that are a document, behind its kind. */
const documentFacts: ReadonlySet<CaseFact> = new Set([
  'document',
  'staysDocument',
  'closesDocument',
  'goesOver',
])

/** A value of a case as it is read: a document with its kind in words, a classification without the hyphens of its name. */
export function valueOf(words: Words, fact: CaseFact, value: string): string {
  if (fact === 'reason') {
    const known: Readonly<Record<string, string>> = {
      ...words.contactChange.reasons,
      ...words.assistance.reasons,
    }
    return known[value] ?? value
  }
  if (fact === 'letter') return value === 'yes' ? words.contactChange.yes : words.contactChange.no
  if (fact === 'classification') return value.replaceAll('-', ' ')
  if (fact === 'claimantShowed' || fact === 'holderShowed') return shownName(words, value)
  if (!documentFacts.has(fact)) return value
  const [kind = '', ...number] = value.split(' ')
  return `${documentName(words, kind)} ${number.join(' ')}`
}
