/** Who is refused, and why, is told by line; the report and the statements name nobody. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../../../cli/import/target.ts'
import { cedulas, csv, ground, text } from './fixtures.ts'

const [ana, beto, carla] = cedulas

test('every line that names no person is refused with its reason', async () => {
  const register = ground()
  register.holds(
    csv(
      `${ana},Ana,`,
      ',Nadie,',
      '1004568688,Dígito,',
      '9904568687,Provincia,',
      '100456868,Corta,',
      'ABCDEFGHIJ,Letras,',
      `${ana},Otra vez,`,
      ` ${ana.slice(0, 9)}-${ana.slice(9)} ,La misma,`,
      `${beto},,`,
      `${carla},Carla,`,
    ),
  )
  expect(await register.imports()).toEqual({ lines: 11, people: 2, refused: 8, removed: 0 })
  expect(register.refused()).toEqual([
    '3 document_missing',
    '4 document_check_digit',
    '5 document_region',
    '6 document_length',
    '7 document_malformed',
    '8 duplicate',
    '9 duplicate',
    '10 nothing_known',
  ])
  expect(register.report()).toContain('8,duplicate,"an earlier line has the same: line 2"')
  expect(await register.knows(ana)).toEqual({ givenNames: 'Ana' })
})

test('several kinds of document are told apart, and none is taken for another', async () => {
  const register = ground()
  register.holds(csv(`${ana},Ana,`, `${ana}001,Ana RUC,`, 'XAXX010101000,Público,', '?,Nada,'))
  await register.imports({ documents: ['cedula-ec', 'ruc-ec', 'rfc'] })
  expect(register.refused()).toEqual(['4 document_generic', '5 document_malformed'])
  expect(await register.knows(ana, 'cedula-ec')).toEqual({ givenNames: 'Ana' })
  expect(await register.knows(`${ana}001`, 'ruc-ec')).toEqual({ givenNames: 'Ana RUC' })
})

test('neither the report, nor what is executed, nor the table holds a person in clear', async () => {
  const register = ground()
  register.holds(csv(`${ana},Anastasia Secreta,Calle Oculta 9`, `${ana},Anastasia Secreta,`))
  const statements = join(register.folder, 'sql')
  await register.imports({ target: folder(statements) })
  await register.imports()
  const all = [
    register.report(),
    ...readdirSync(statements).map((name) => readFileSync(join(statements, name), 'utf8')),
    text(register.all('SELECT * FROM register_people')),
  ].join('')
  expect(all).toContain('register_people')
  expect(all).not.toMatch(new RegExp(`${ana}|Anastasia|Oculta`))
})

test('a dry run counts and reports the same, and writes nothing', async () => {
  const register = ground()
  register.holds(csv(`${ana},Ana,`, `${ana},Ana,`, 'x,Equis,'))
  const dry = await register.imports({ dryRun: true })
  const refused = register.refused()
  expect(register.people()).toBe(0)
  expect(await register.imports()).toEqual(dry)
  expect(register.refused()).toEqual(refused)
})
