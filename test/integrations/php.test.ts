/** Every file of PHP is PHP, where there is a PHP to ask. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { filesBelow } from './files.ts'

const isThere = spawnSync('php', ['--version']).status === 0

test.runIf(isThere)('every file of PHP can be read by PHP', () => {
  const files = ['.php', '.module', '.install'].flatMap((ending) =>
    filesBelow('integrations', ending),
  )
  expect(files.length).toBeGreaterThan(40)
  const wrong = files.filter((file) => spawnSync('php', ['-l', file]).status !== 0)
  expect(wrong).toEqual([])
})
