/** An encrypted value is found by its index, and the index tells nothing to anybody else. */
import { expect, test } from 'vitest'
import { blindIndex } from '../../../worker/crypto/blind-index.ts'
import { freshKeys } from './fresh-keys.ts'

test('the same value of the same kind in the same municipality is found again', async () => {
  const { index } = await freshKeys()
  const first = await blindIndex(index, 'quito', 'email', 'ana@ejemplo.ec')
  expect(first).toBe(await blindIndex(index, 'quito', 'email', 'ana@ejemplo.ec'))
  expect(first).toMatch(/^[\w-]{43}$/)
})

test('another municipality, kind, value, division or key gives another index', async () => {
  const { index } = await freshKeys()
  const other = await freshKeys()
  const indexes = await Promise.all([
    blindIndex(index, 'quito', 'email', 'ana@ejemplo.ec'),
    blindIndex(index, 'cuenca', 'email', 'ana@ejemplo.ec'),
    blindIndex(index, 'quito', 'phone', 'ana@ejemplo.ec'),
    blindIndex(index, 'quito', 'email', 'eva@ejemplo.ec'),
    blindIndex(index, 'quitoemail', '', 'ana@ejemplo.ec'),
    blindIndex(other.index, 'quito', 'email', 'ana@ejemplo.ec'),
  ])
  expect(new Set(indexes).size).toBe(indexes.length)
})
