/**
 * Made-up settlements for local development and tests: the codes are León's, every name is invented. The real ones
 * are the post office's and may not be passed on; an operator imports them (docs/imports.md). Not part of the Worker.
 */
import type { PostalPlace } from '../../contract/postal-place.ts'

const inLeon = (code: string, settlements: readonly string[]): PostalPlace => ({
  country: 'MX',
  code,
  state: 'Guanajuato',
  municipality: 'León',
  city: 'León de los Aldama',
  settlements,
})

const kinds = [
  'Arboledas',
  'Bosques',
  'Colinas',
  'Jardines',
  'Lomas',
  'Mirador',
  'Rincón',
  'Villas',
]

const names = [
  'de la Golondrina Azul',
  'de la Luna Vieja',
  'de las Tres Campanas',
  'del Astrónomo',
  'del Búho Sereno',
  'del Ñandú',
  'del Relojero',
  'del Zapatero Cantor',
]

/** Sixty-four: long enough that a list needs its filter. */
const many = kinds.flatMap((kind) => names.map((name) => `${kind} ${name}`))

export const madeUpPlaces: readonly PostalPlace[] = [
  inLeon('37000', ['Barrio de los Faroles', 'Centro Imaginario', 'Plaza del Relojero']),
  inLeon('37100', ['Jardines de la Luna Vieja', 'Lomas del Astrónomo', 'Unidad Cuero y Canción']),
  inLeon('37200', many),
  inLeon('37300', ['Ejido La Nube Baja']),
  inLeon('37480', ['Ampliación El Ñandú', 'El Ñandú', 'Fraccionamiento Río Quieto', 'Río Quieto']),
  // One code of another city, for what a citizen sees who has moved.
  {
    country: 'MX',
    code: '38000',
    state: 'Guanajuato',
    municipality: 'Celaya',
    settlements: ['Barrio de la Cajeta Dorada', 'Las Tres Campanas'],
  },
]
