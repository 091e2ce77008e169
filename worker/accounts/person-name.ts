/** Who somebody is by name and date of birth, in one spelling: accounts that one person has twice are found by it. */
import { documents } from '../../contract/documents/index.ts'
import type { Municipality } from '../municipalities/municipality.ts'

/** As a document has it, or as somebody has typed it. */
export interface PersonName {
  readonly givenNames: string
  readonly familyNames: string
  /** Calendar date, `YYYY-MM-DD`. */
  readonly bornOn: string
}

/** What stands before a family name and is left out as often as not. */
const particles = new Set(['da', 'de', 'del', 'dos', 'el', 'la', 'las', 'los', 'san', 'santa', 'y'])

/** The first word of a name that is one, without case, marks and hyphens; empty for none. */
function firstWord(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  return words.find((word) => !particles.has(word)) ?? words[0] ?? ''
}

/**
 * Of each name the first word alone: whoever registers twice leaves out a second one as often as not.
 *
 * @returns e.g. `maria perez 1985-02-14`; null where a part is missing, or is only a mask
 */
export function foldedPerson({ givenNames, familyNames, bornOn }: PersonName): string | null {
  const parts = [firstWord(givenNames), firstWord(familyNames), bornOn]
  const isMask = `${givenNames}${familyNames}`.includes('•')
  return isMask || parts.includes('') ? null : parts.join(' ')
}

/** The same of what an account holds, under the names that the cities' fields have. */
export const personIn = (details: Readonly<Record<string, string>>): PersonName => ({
  givenNames: details['givenNames'] ?? '',
  familyNames: details['familyNames'] ?? details['firstFamilyName'] ?? '',
  bornOn: details['bornOn'] ?? '',
})

/** Kinds of documents that say when their holder was born. */
const tellingBirth: ReadonlySet<string> = new Set(
  Object.entries(documents).flatMap(([kind, { example, read }]) => {
    const reading = read(example)
    return reading.ok && reading.birth ? [kind] : []
  }),
)

/** Whether the city's desk looks for doubles by name and birth: it says so, and its registration asks for both. */
export const findsByName = ({ public: { flows }, private: { desk } }: Municipality): boolean =>
  desk?.duplicates === true &&
  (flows.register ?? []).some(
    (step) =>
      'fields' in step &&
      step.fields.some(
        (field) =>
          field.name === 'bornOn' ||
          (field.kind === 'identifier' && field.accepts.some((kind) => tellingBirth.has(kind))),
      ),
  )
