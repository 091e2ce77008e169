/** The commands as an operator types them, against the database of `npm start`, by way of the real wrangler. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createSecrets } from '../../../worker/crypto/keys.ts'
import { installedWrangler, succeed } from '../../../cli/wrangler.ts'
import { cedulas, csv, ground } from './fixtures.ts'
import { sepomex, settlement } from './sepomex-file.ts'

const citizen = fileURLToPath(new URL('../../../cli/citizen.ts', import.meta.url))

const runs = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--no-warnings', citizen, ...args], { encoding: 'utf8' })

const columns = 'document=CEDULA,givenNames=NOMBRES'

test('codes and people reach the database that the local Worker reads', async () => {
  const { file, folder, holds } = ground()
  const data = join(folder, 'data')
  const place = ['--local', '--persist-to', data]
  await succeed(installedWrangler, 'd1', 'migrations', 'apply', 'DB', ...place)
  mkdirSync(data, { recursive: true })
  const secrets = Object.entries(await createSecrets())
  writeFileSync(
    join(data, 'secrets.env'),
    secrets.map(([name, text]) => `${name}='${text}'\n`).join(''),
  )

  holds(sepomex([settlement('37000', "O'Gorman; el Ñandú"), settlement('3', 'Corta')]))
  const codes = runs('import-postal-codes', 'mx', file, '--local', '--data-dir', data)
  expect(codes.stdout).toContain('1 postal codes with 1 settlements written. 1 lines were refused')
  expect(codes.status).toBe(0)

  holds(csv(`${cedulas[0]},Ana,`, `${cedulas[1]},Beto,`))
  const options = ['--columns', columns, '--documents', 'cedula-ec', '--replace']
  const people = runs(
    'import-civil-registry',
    'demo',
    file,
    ...options,
    '--local',
    '--data-dir',
    data,
  )
  expect(people.stderr).toBe('')
  expect(people.stdout).toBe('2 people of 3 lines written. 0 removed. No line was refused.\n')

  const sql = 'SELECT count(*) AS n FROM register_people; SELECT place FROM postal_codes'
  const said = await succeed(
    installedWrangler,
    'd1',
    'execute',
    'DB',
    ...place,
    '--json',
    '--command',
    sql,
  )
  expect(said).toContain('"n": 2')
  expect(said).toContain("O'Gorman; el Ñandú")
}, 120_000)
