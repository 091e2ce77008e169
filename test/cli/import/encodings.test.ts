/** A file in another encoding than was said is told before anything is written; a line in another one is refused. */
import { expect, test } from 'vitest'
import { cedulas, csv, ground } from './fixtures.ts'

const [ana, beto, carla] = cedulas
const latin1 = (content: string) => Buffer.from(content, 'latin1')

test('ISO-8859-1 is read when it is said to be', async () => {
  const register = ground()
  register.holds(latin1(csv(`${ana},Íñigo Muñoz,`)))
  await register.imports({ encoding: 'iso-8859-1' })
  expect(await register.knows(ana)).toEqual({ givenNames: 'Íñigo Muñoz' })
})

test('UTF-8 is read, and its letters composed', async () => {
  const register = ground()
  register.holds(csv(`${ana},I\u0301n\u0303igo,`))
  await register.imports()
  expect(await register.knows(ana)).toEqual({ givenNames: 'Íñigo' })
})

for (const [said, content, sentence] of [
  ['utf-8', latin1(csv(`${beto},Beto,`, `${ana},Muñoz,`)), 'line 3 is iso-8859-1'],
  ['iso-8859-1', Buffer.from(csv(`${beto},Beto,`, `${ana},Muñoz,`)), 'line 3 is utf-8'],
  ['iso-8859-1', Buffer.from(`\ufeff${csv(`${beto},Beto,`)}`), 'line 1 is utf-8'],
  ['utf-8', Buffer.from(`\ufeff${csv(`${ana},Ana,`)}`, 'utf16le'), 'UTF-16'],
] as const)
  test(`a file that is not ${said} is refused, and told why: ${sentence}`, async () => {
    const register = ground()
    register.holds(content)
    await expect(register.imports({ encoding: said })).rejects.toThrow(sentence)
    expect(register.state.files).toBe(0)
  })

test('one damaged line among good ones is refused by itself, either way', async () => {
  const lines = [
    Buffer.from(csv(`${ana},Muñoz,`)),
    latin1(`${beto},Peña,\n`),
    Buffer.from(`${carla},Núñez,\n`),
  ]
  const register = ground()
  register.holds(Buffer.concat(lines))
  expect(await register.imports()).toMatchObject({ people: 2 })
  expect(register.refused()).toEqual(['3 wrong_encoding'])
  expect(await register.imports({ encoding: 'iso-8859-1' })).toMatchObject({ people: 1 })
  expect(register.refused()).toEqual(['2 wrong_encoding', '4 wrong_encoding'])
})
