/** The post office's text file as it is downloaded: 15 columns, bars, ISO-8859-1, CRLF, a notice above. All made up. */

import type { PostalPlace } from '../../../contract/postal-place.ts'
import type { ground } from './fixtures.ts'

export const notice =
  'El Catálogo Nacional de Códigos Postales, es elaborado por Correos de México y se proporciona en forma gratuita para uso particular.'

export const columns = [
  'd_codigo',
  'd_asenta',
  'd_tipo_asenta',
  'D_mnpio',
  'd_estado',
  'd_ciudad',
  'd_CP',
  'c_estado',
  'c_oficina',
  'c_CP',
  'c_tipo_asenta',
  'c_mnpio',
  'id_asenta_cpcons',
  'd_zona',
  'c_cve_ciudad',
] as const

export type Settlement = Readonly<Partial<Record<(typeof columns)[number], string>>>

/** A settlement of León, with whatever the test wants otherwise. */
export const settlement = (
  d_codigo: string,
  d_asenta: string,
  otherwise: Settlement = {},
): Settlement => ({
  d_codigo,
  d_asenta,
  d_tipo_asenta: 'Colonia',
  D_mnpio: 'León',
  d_estado: 'Guanajuato',
  d_ciudad: 'León de los Aldama',
  d_CP: '37001',
  c_estado: '11',
  c_oficina: '37001',
  c_tipo_asenta: '09',
  c_mnpio: '020',
  id_asenta_cpcons: '0001',
  d_zona: 'Urbano',
  c_cve_ciudad: '06',
  ...otherwise,
})

export const nandu = settlement('37000', 'El Ñandú')
export const luna = settlement('37000', 'Ampliación Luna Vieja', { d_ciudad: '' })

export const rowOf = (one: Settlement, order: readonly string[] = columns): string =>
  order.map((column) => one[column as keyof Settlement] ?? '').join('|')

/** @param rows settlements, or lines as they stand */
export const sepomex = (
  rows: readonly (Settlement | string)[],
  order: readonly string[] = columns,
): Buffer =>
  Buffer.from(
    [
      notice,
      order.join('|'),
      ...rows.map((row) => (typeof row === 'string' ? row : rowOf(row, order))),
      '',
    ].join('\r\n'),
    'latin1',
  )

/** What the two settlements of 37000 become. */
export const leon: PostalPlace = {
  country: 'MX',
  code: '37000',
  state: 'Guanajuato',
  municipality: 'León',
  city: 'León de los Aldama',
  settlements: ['Ampliación Luna Vieja', 'El Ñandú'],
}

export const placesIn = ({ all }: Pick<ReturnType<typeof ground>, 'all'>) =>
  all('SELECT place FROM postal_codes ORDER BY code').map(
    ({ place }) => JSON.parse(String(place)) as unknown,
  )
