/** Postal codes as SQL: what an import executes, and what local development is seeded with. */
import type { PostalPlace } from '../../contract/postal-place.ts'
import { insertions, literal } from './statements.ts'

export interface PostalCorpus {
  readonly country: string
  /** Names the very file, so that what it lacks can be told from what it has. */
  readonly source: string
  readonly notice: string
  /** `YYYY-MM-DD`. */
  readonly corpusDate: string
  /** Code of the only state taken; empty for the whole country. */
  readonly onlyState: string
  readonly places: readonly PostalPlace[]
}

const read = ({ country, source, places }: PostalCorpus) =>
  places.map((place) => [country, place.code, JSON.stringify(place), source])

const columns = 'postal_codes (country, code, place, source)'

const sourceRow = (corpus: PostalCorpus): string =>
  [
    corpus.country,
    corpus.source,
    corpus.notice,
    corpus.corpusDate,
    corpus.onlyState,
    corpus.places.length,
    corpus.places.reduce((sum, { settlements }) => sum + settlements.length, 0),
  ]
    .map(literal)
    .join(', ')

const sourceColumns =
  'postal_sources (country, source, notice, corpus_date, only_state, codes, settlements)'

/**
 * Writes a corpus over the existing one. Codes that it no longer contains are deleted last, after all others are
 * written, so that no citizen ever misses an existing one. Repeating it, or interrupting and repeating it, leads to the
 * same rows.
 */
export function* postalSql(corpus: PostalCorpus): Generator<string> {
  yield* insertions(
    {
      head: `INSERT INTO ${columns} VALUES`,
      tail: 'ON CONFLICT (country, code) DO UPDATE SET place = excluded.place, source = excluded.source',
    },
    read(corpus),
  )
  yield goneSql(corpus)
  yield `INSERT INTO ${sourceColumns} VALUES (${sourceRow(corpus)})
ON CONFLICT (country) DO UPDATE SET source = excluded.source, notice = excluded.notice,
  corpus_date = excluded.corpus_date, only_state = excluded.only_state, codes = excluded.codes,
  settlements = excluded.settlements, imported_at = unixepoch();\n`
}

/** A corpus of one state says nothing of the codes of others. */
function goneSql({ country, source, onlyState, places }: PostalCorpus): string {
  const states = [...new Set(places.map(({ state }) => state))]
  const ofState = onlyState
    ? ` AND json_extract(place, '$.state') IN (${states.map(literal).join(', ')})`
    : ''
  return `DELETE FROM postal_codes WHERE country = ${literal(country)} AND source <> ${literal(source)}${ofState};\n`
}

/** Writes a corpus only where no other has been imported: made-up codes must not stand among real ones. */
export function* postalSeedSql(corpus: PostalCorpus): Generator<string> {
  const unlessImported = `WHERE NOT EXISTS (SELECT 1 FROM postal_sources WHERE country = ${literal(corpus.country)} AND source <> ${literal(corpus.source)})`
  yield* insertions(
    {
      head: `INSERT INTO ${columns} SELECT * FROM (VALUES`,
      tail: `) ${unlessImported}
ON CONFLICT (country, code) DO UPDATE SET place = excluded.place, source = excluded.source`,
    },
    read(corpus),
  )
  yield `INSERT INTO ${sourceColumns} SELECT ${sourceRow(corpus)} ${unlessImported}
ON CONFLICT (country) DO UPDATE SET notice = excluded.notice, corpus_date = excluded.corpus_date,
  codes = excluded.codes, settlements = excluded.settlements;\n`
}
