/** What local development knows of postal codes before an operator has imported real ones. */
import { madeUpPlaces } from '../../worker/geo/fixture.ts'
import { postalSeedSql } from './postal-sql.ts'

/** SQL that can be executed at every start. */
export const seedGeo = (): string =>
  [
    ...postalSeedSql({
      country: 'MX',
      source: 'made-up',
      notice: 'Datos inventados para el desarrollo local. No describen ningún lugar.',
      corpusDate: '2026-01-01',
      onlyState: '',
      places: madeUpPlaces,
    }),
  ].join('')
