/** Whatever is wrong with a file, nothing of what it holds is told: not on the terminal, and not in the report. */
import { expect, test } from 'vitest'
import { cedulaNumber, ground } from './fixtures.ts'

const person = (n: number) => `${cedulaNumber(n)},Guadalupe Inventada,Calle Secreta ${n}`
const header = 'CEDULA,NOMBRES,DIRECCION'

/** What may be repeated to nobody. */
const secrets = ['Guadalupe', 'Inventada', 'Secreta', 'guadalupe', 'secreta', cedulaNumber(1)]

for (const [why, content] of [
  ['no header', [person(1), person(2)].join('\r\n')],
  [
    'carriage returns alone, and a column missing',
    ['CEDULA,NOMBRES', person(1), person(2)].join('\r'),
  ],
  ['a header that runs into the first person', `CEDULA,NOMBRES,${person(1)}\n${person(2)}`],
  ['a person in the place of a column', `CEDULA,Guadalupe Inventada,Calle Secreta 1\n${person(2)}`],
  ['vertical tabs for line ends', ['CEDULA,NOMBRES', person(1)].join('\v')],
  ['U+2028 for line ends', ['CEDULA,NOMBRES', person(1)].join('\u2028')],
  ['U+0085 for line ends', ['CEDULA,NOMBRES', person(1)].join('\u0085')],
  ['NUL for line ends', ['CEDULA,NOMBRES', person(1)].join('\0')],
  ['a quotation mark that is never closed', `"CEDULA,NOMBRES\n${person(1)}\n${person(2)}`],
  ['the same column twice', `CEDULA,NOMBRES,DIRECCION,NOMBRES\n${person(1)}`],
  ['another separator', `CEDULA^NOMBRES^DIRECCION\n${person(1).replaceAll(',', '^')}`],
] as const)
  test(`${why}: the operator is told what is wrong, and nothing of it`, async () => {
    const register = ground()
    register.holds(content)
    const failure = await register.imports().then(
      () => '',
      (cause: unknown) => String(cause),
    )
    const all = `${failure}\n${register.said.join('\n')}`
    for (const secret of secrets) expect(all).not.toContain(secret)
    expect(failure).not.toBe('')
  })

test('a file whose lines end with carriage returns alone is read like any other', async () => {
  const register = ground()
  register.holds(`${[header, person(1), person(2), person(3)].join('\r')}\r`)
  expect(await register.imports()).toMatchObject({ lines: 4, people: 3, refused: 0 })
  expect(await register.knows(cedulaNumber(2))).toEqual({
    givenNames: 'Guadalupe Inventada',
    street: 'Calle Secreta 2',
  })
})

test('a lone carriage return in a file of line feeds ends no line: nobody’s record is cut', async () => {
  const register = ground()
  register.holds([header, `${cedulaNumber(1)},Guada\rlupe,Calle`, person(2)].join('\n'))
  expect(await register.imports()).toMatchObject({ lines: 3 })
  expect(register.refused().filter((line) => !line.startsWith('2 '))).toEqual([])
  const known = await register.knows(cedulaNumber(1))
  expect([undefined, 'Guada lupe', 'Guada\rlupe']).toContain(known?.['givenNames'])
})
