/** Lines of ten megabytes are refused as they come: neither held nor counted as anybody. */
import { spawnSync } from 'node:child_process'
import { openSync, closeSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cedulas, csv, ground, header } from './fixtures.ts'

const [ana, beto] = cedulas
const megabytes = (n: number) => 'x'.repeat(n * 1_000_000)

test('the people around a line of ten megabytes are imported', async () => {
  const register = ground()
  register.holds(csv(`${ana},Ana,`, `${cedulas[2]},${megabytes(10)},`, `${beto},Beto,`))
  expect(await register.imports()).toMatchObject({ people: 2 })
  expect(register.refused()).toEqual(['3 line_too_long'])
})

test('a mark that is open when such a line comes takes nobody with it', async () => {
  const register = ground()
  register.holds(csv(`${cedulas[2]},"Carla`, `${ana},Ana,`, megabytes(10), `${beto},Beto,`))
  expect(await register.imports()).toMatchObject({ people: 2 })
  expect(register.refused()).toEqual(['2 quote_unclosed', '4 line_too_long'])
})

test('a last line of ten megabytes without an end is refused too', async () => {
  const register = ground()
  register.holds(csv(`${ana},Ana,`) + megabytes(10))
  expect(await register.imports()).toMatchObject({ people: 1 })
  expect(register.refused()).toEqual(['3 line_too_long'])
})

test('two hundred megabytes in one line do not fill the memory', () => {
  const register = ground()
  const file = openSync(register.file, 'w')
  writeSync(file, `${header}\n`)
  const piece = megabytes(10)
  for (let written = 0; written < 200; written += 10) writeSync(file, piece)
  writeSync(file, `\n${ana},Ana,\n`)
  closeSync(file)
  const citizen = fileURLToPath(new URL('../../../cli/citizen.ts', import.meta.url))
  const printsMemory =
    'data:text/javascript,process.on("exit",()=>console.log("peak",process.resourceUsage().maxRSS))'
  const columns = 'document=CEDULA,givenNames=NOMBRES'
  const { stdout } = spawnSync(
    process.execPath,
    [
      // What V8 keeps because nobody else wants it is not what the importer holds.
      '--max-old-space-size=48',
      '--max-semi-space-size=1',
      '--no-warnings',
      '--import',
      printsMemory,
      citizen,
      'import-civil-registry',
      'demo',
      register.file,
      '--dry-run',
      '--columns',
      columns,
    ],
    { encoding: 'utf8' },
  )
  expect(stdout).toContain('1 people of 3 lines would be written. 1 lines were refused')
  const kilobytes = Number(/peak (\d+)/.exec(stdout)?.[1])
  expect(kilobytes).toBeLessThan(190_000)
}, 60_000)
