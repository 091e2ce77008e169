/** A damaged record of a register costs itself and nobody else: the people before and after it are imported. */
import { expect, test } from 'vitest'
import { cedulas, csv, ground } from './fixtures.ts'

const [ana, beto, carla] = cedulas

for (const [why, lines, refused, found] of [
  [
    'quoted fields with commas, doubled marks and line ends',
    [`${ana},"Ana, ""la Nena""","Bolívar 1\ny Olmedo"`],
    [],
    { givenNames: 'Ana, "la Nena"', street: 'Bolívar 1 y Olmedo' },
  ],
  [
    'a mark that is never closed',
    [`${carla},"Carla,Olmedo 3`, `${ana},Ana,Olmedo 4`],
    ['2 quote_unclosed'],
    { givenNames: 'Ana', street: 'Olmedo 4' },
  ],
  [
    'a mark that is closed by a later one',
    [`${carla},"Carla,Olmedo 3`, `${ana},"Ana",Olmedo 4`],
    ['2 quote_unclosed'],
    { givenNames: 'Ana', street: 'Olmedo 4' },
  ],
  [
    'a mark inside a field',
    [`${carla},Car"la,Olmedo 3`, `${ana},Ana,`],
    ['2 quote_misplaced'],
    { givenNames: 'Ana' },
  ],
  [
    'text behind a closed mark',
    [`${carla},"Car"la,Olmedo 3`, `${ana},Ana,`],
    ['2 quote_misplaced'],
    { givenNames: 'Ana' },
  ],
  [
    'a field too many',
    [`${carla},Carla,Olmedo,3`, `${ana},Ana,`],
    ['2 column_count'],
    { givenNames: 'Ana' },
  ],
  ['a field too few', [`${carla},Carla`, `${ana},Ana,`], ['2 column_count'], { givenNames: 'Ana' }],
  [
    'empty lines, and lines of separators alone',
    ['', '   ', ',,', '"","",""', `${ana},Ana,`],
    [],
    { givenNames: 'Ana' },
  ],
  [
    'a hyphen or a full stop for what is not known',
    [`${ana},Ana,-`, `${beto},Beto,.`],
    [],
    { givenNames: 'Ana' },
  ],
  [
    'control characters',
    [`${carla},Car\u0007la,`, `${ana},Ana,`],
    ['2 value_malformed'],
    { givenNames: 'Ana' },
  ],
  ['a NUL', [`${carla},Car\u0000la,`, `${ana},Ana,`], ['2 value_malformed'], { givenNames: 'Ana' }],
  [
    'a name that turns the text around',
    [`${carla},Car\u202ela,`, `${ana},Ana,`],
    ['2 value_malformed'],
    { givenNames: 'Ana' },
  ],
  [
    'a name of a page',
    [`${carla},${'C'.repeat(201)},`, `${ana},Ana,`],
    ['2 value_malformed'],
    { givenNames: 'Ana' },
  ],
  [
    'SQL in a name',
    [`${ana},"Ana'); DROP TABLE accounts; --",`],
    [],
    { givenNames: "Ana'); DROP TABLE accounts; --" },
  ],
  [
    'carriage returns before line feeds',
    [`${ana},Ana,Olmedo 4\r`, `${beto},Beto,\r`],
    [],
    { givenNames: 'Ana', street: 'Olmedo 4' },
  ],
] as const)
  test(why, async () => {
    const register = ground()
    register.holds(csv(...lines))
    await register.imports()
    expect(register.refused()).toEqual(refused)
    expect(await register.knows(ana)).toEqual(found)
    expect(await register.knows(carla)).toBeNull()
  })

test('a forgotten mark costs one line of a long file, wherever it stands', async () => {
  const register = ground()
  const lines = Array.from({ length: 60 }, (_, index) => `${cedulas[index % 6]},Persona ${index},`)
  lines[5] = `${cedulas[5]},"Persona 5,`
  register.holds(csv(...lines))
  await register.imports()
  expect(register.refused().filter((line) => !line.endsWith('duplicate'))).toEqual([
    '7 quote_unclosed',
  ])
  expect(register.people()).toBe(6)
})

test('a field of more lines than an address has is a forgotten mark', async () => {
  const register = ground()
  register.holds(csv(`${ana},"Ana${'\nA'.repeat(30)}",`, `${beto},Beto,`))
  await register.imports()
  expect(register.refused()[0]).toBe('2 quote_unclosed')
  expect(await register.knows(beto)).toEqual({ givenNames: 'Beto' })
})

test('a last line without its end is a line', async () => {
  const register = ground()
  register.holds(csv(`${ana},Ana,`).trimEnd())
  expect(await register.imports()).toMatchObject({ people: 1, refused: 0 })
})
