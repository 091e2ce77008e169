/** The post office's own file is read as it is published, and as copies of it differ. */
import { expect, test } from 'vitest'
import { ground } from './fixtures.ts'
import { leon, luna, nandu, notice, placesIn, rowOf, sepomex, settlement } from './sepomex-file.ts'

const celaya = settlement('38000', 'Las Tres Campanas', { D_mnpio: 'Celaya', d_ciudad: '' })
const morelia = settlement('58000', 'Otra', { d_estado: 'Michoacán', D_mnpio: 'X', c_estado: '16' })

test('a code is one row, its settlements in Spanish order, in whatever order they came', async () => {
  const post = ground()
  post.holds(sepomex([nandu, celaya, luna]))
  expect(await post.importsPostalCodes()).toEqual({
    lines: 5,
    codes: 2,
    settlements: 3,
    refused: 0,
  })
  expect(placesIn(post)).toEqual([
    leon,
    {
      country: 'MX',
      code: '38000',
      state: 'Guanajuato',
      municipality: 'Celaya',
      settlements: ['Las Tres Campanas'],
    },
  ])
})

test('notice, day and numbers of the corpus are kept with it', async () => {
  const post = ground()
  post.holds(sepomex([nandu, luna]))
  await post.importsPostalCodes()
  expect(post.all('SELECT * FROM postal_sources')).toMatchObject([
    { country: 'MX', notice, corpus_date: '2026-09-22', only_state: '', codes: 1, settlements: 2 },
  ])
})

test('only one state is taken when asked', async () => {
  const post = ground()
  post.holds(sepomex([morelia, nandu, luna]))
  expect(await post.importsPostalCodes({ onlyState: '11' })).toMatchObject({ codes: 1, refused: 0 })
  expect(placesIn(post)).toEqual([leon])
})

test('two kinds of settlement of one name are told apart', async () => {
  const post = ground()
  post.holds(sepomex([nandu, settlement('37000', 'El Ñandú', { d_tipo_asenta: 'Ejido' })]))
  await post.importsPostalCodes()
  expect(placesIn(post)).toMatchObject([
    { settlements: ['El Ñandú (Colonia)', 'El Ñandú (Ejido)'] },
  ])
})

test('every line that is no settlement is refused with its reason, and the others are taken', async () => {
  const post = ground()
  post.holds(
    sepomex([
      nandu,
      '37000|El Búho|Colonia',
      `${rowOf(luna)}|`,
      settlement('3700', 'Corta'),
      settlement('37 00', 'Con blanco'),
      settlement('37000', ''),
      settlement('37000', 'Sin estado', { d_estado: '' }),
      settlement('37000', 'En otra parte', { D_mnpio: 'Celaya' }),
      nandu,
      settlement('37000', 'Cam\u0007pana'),
      settlement('37000', 'x'.repeat(200)),
      '',
      'y'.repeat(10_000_000),
      luna,
    ]),
  )
  expect(await post.importsPostalCodes()).toMatchObject({ codes: 1, settlements: 2 })
  expect(post.refused()).toEqual([
    '4 column_count',
    '5 column_count',
    '6 postal_code_malformed',
    '7 postal_code_malformed',
    '8 name_missing',
    '9 name_missing',
    '10 municipality_differs',
    '11 duplicate',
    '12 value_malformed',
    '13 value_malformed',
    '15 line_too_long',
  ])
  expect(placesIn(post)).toEqual([leon])
})
