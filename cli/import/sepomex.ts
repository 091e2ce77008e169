/** The official text file of Mexico's postal codes (SEPOMEX, CPdescarga.txt), line by line. */
import { isPostalCode, type PostalPlace } from '../../contract/postal-place.ts'
import { text as textField } from '../../contract/fields/text.ts'
import { ImportError } from './import-error.ts'
import type { Reason } from './refusals.ts'

const separator = '|'

/** Characters of one name; the longest in use has 60. */
const longestName = 120

/** Characters that a code's settlements may have together, so that its row fits a statement many times over. */
const longestSettlements = 30_000

/** Mexico has 160 000 settlements. What goes far beyond is another file, and would take all memory. */
const mostSettlements = 1_000_000

const wanted = ['d_codigo', 'd_asenta', 'd_mnpio', 'd_estado'] as const
const welcome = ['d_tipo_asenta', 'd_ciudad'] as const

type Column = (typeof wanted)[number] | (typeof welcome)[number] | 'c_estado'

export interface SepomexHeader {
  readonly width: number
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

/**
 * Reads the header by its names: copies in circulation have columns left out or in another order.
 *
 * @param state whether only one state is to be taken, for which its code must be there
 * @returns null for a line that is none, such as the notice
 * @throws ImportError naming the columns that are missing
 */
export function readHeader(line: string, state: boolean): SepomexHeader | null {
  const names = line.split(separator).map((name) => name.trim().toLowerCase())
  if (!names.includes('d_codigo')) return null
  const missing = [...wanted, ...(state ? (['c_estado'] as const) : [])].filter(
    (name) => !names.includes(name),
  )
  if (missing.length > 0)
    throw new ImportError(
      `The header lacks the columns ${missing.join(', ')}. It has ${names.length} columns.`,
    )
  const known = [...wanted, ...welcome, 'c_estado' as const].filter((name) => names.includes(name))
  return {
    width: names.length,
    columns: Object.fromEntries(known.map((name) => [name, names.indexOf(name)])),
  }
}

interface Gathered {
  readonly state: string
  readonly municipality: string
  city: string
  /** Name -> kinds of settlement that have it: a village and its ejido share theirs. */
  readonly settlements: Map<string, Set<string>>
  length: number
}

/**
 * Gathers lines by postal code, in whatever order they come.
 *
 * @param onlyState two digits of the state to take, e.g. `11`; all when absent
 */
export function placesOf(header: SepomexHeader, onlyState?: string) {
  const places = new Map<string, Gathered>()
  let settlements = 0

  return {
    get settlements() {
      return settlements
    },

    /** @returns why the line was not taken; null when it was, or is another state's */
    add(line: string): Reason | null {
      const fields = line.split(separator)
      if (fields.length !== header.width) return 'column_count'
      const named = (column: Column) => fields[header.columns[column] ?? -1]?.trim() ?? ''
      if (onlyState && named('c_estado').padStart(2, '0') !== onlyState) return null
      const code = named('d_codigo')
      if (!isPostalCode('MX', code)) return 'postal_code_malformed'
      const [name, municipality, state] = [named('d_asenta'), named('d_mnpio'), named('d_estado')]
      if (!name || !municipality || !state) return 'name_missing'
      const kind = named('d_tipo_asenta')
      const city = named('d_ciudad')
      if (![name, municipality, state, kind, city].every(isName)) return 'value_malformed'

      const place = places.get(code) ?? gathered(state, municipality)
      if (place.state !== state || place.municipality !== municipality)
        return 'municipality_differs'
      const kinds = place.settlements.get(name) ?? new Set()
      if (kinds.has(kind)) return 'duplicate'
      if (place.length + name.length + kind.length + 3 > longestSettlements)
        return 'settlements_too_many'
      if (++settlements > mostSettlements)
        throw new ImportError('This is not the file of the postal codes: it has no end.')
      place.settlements.set(name, kinds.add(kind))
      place.length += name.length + kind.length + 3
      place.city ||= city
      places.set(code, place)
      return null
    },

    /** By code, the settlements in Spanish order: the same lines in another order give the same places. */
    places: (): readonly PostalPlace[] =>
      [...places]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([code, { state, municipality, city, settlements: names }]) => ({
          country: 'MX',
          code,
          state,
          municipality,
          ...(city && { city }),
          settlements: labelsOf(names),
        })),
  }
}

const gathered = (state: string, municipality: string): Gathered => ({
  state,
  municipality,
  city: '',
  settlements: new Map(),
  length: 0,
})

const isName = (value: string) =>
  value === '' || textField.read({ kind: 'text', name: 'name', max: longestName }, value, {}).ok

const spanish = new Intl.Collator('es')

/** A name that two kinds of settlement share is told apart by its kind. */
const labelsOf = (names: Gathered['settlements']): readonly string[] =>
  [...names]
    .flatMap(([name, kinds]) =>
      kinds.size === 1 ? [name] : [...kinds].map((kind) => (kind ? `${name} (${kind})` : name)),
    )
    .toSorted(spanish.compare)
