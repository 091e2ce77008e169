/** An import that is cut off anywhere and run again leads to the same register as one that was not. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSecrets, readKeys } from '../../../worker/crypto/keys.ts'
import { cedulaNumber, csv, ground, text } from './fixtures.ts'

const count = 1800
const lines = Array.from(
  { length: count },
  (_, index) => `${cedulaNumber(index)},Persona ${index},`,
)
// Files of one statement each, of about two hundred people.
const fileSize = 100_000

const people = (register: ReturnType<typeof ground>) =>
  register.all('SELECT municipality, blind, source FROM register_people ORDER BY blind')

async function cutOff(lostAt: number) {
  const register = ground()
  register.holds(csv(...lines, `${cedulaNumber(3)},Otra vez,`))
  register.state.lostAt = lostAt
  await expect(register.imports({ fileSize })).rejects.toThrow('connection lost')
  return register
}

test('what was cut off and is run again is whole, from whichever file it was cut off at', async () => {
  const whole = ground()
  whole.holds(csv(...lines, `${cedulaNumber(3)},Otra vez,`))
  await whole.imports({ fileSize })
  const files = whole.state.files
  expect(files).toBeGreaterThan(4)
  for (let lostAt = 1; lostAt <= files; lostAt++) {
    const register = await cutOff(lostAt)
    expect(register.people()).toBeLessThan(count)
    await register.imports({ fileSize })
    expect(people(register)).toEqual(people(whole))
  }
}, 30_000)

test('with --resume only the rest is written, and everything is reported', async () => {
  const register = await cutOff(5)
  const [already, files] = [register.people(), register.state.files]
  expect(already).toBeGreaterThan(0)
  expect(await register.imports({ fileSize, resume: true })).toMatchObject({ people: count })
  expect(register.people()).toBe(count)
  expect(register.refused()).toEqual([`${count + 2} duplicate`])
  const whole = ground()
  whole.holds(csv(...lines))
  await whole.imports({ fileSize })
  expect(register.state.files - files).toBeLessThan(whole.state.files - 1)
  expect(await register.knows(cedulaNumber(0))).toEqual({ givenNames: 'Persona 0' })
  expect(await register.knows(cedulaNumber(count - 1))).toEqual({
    givenNames: `Persona ${count - 1}`,
  })
})

test('without --resume the operator is told that there is something to go on from', async () => {
  const register = await cutOff(5)
  await register.imports({ fileSize })
  expect(register.said.join()).toMatch(/cut off after \d+ people\. --resume/)
})

for (const [why, changed] of [
  ['another file', { content: csv(`${cedulaNumber(1)},Nueva,`) }],
  ['other columns', { options: { documents: ['cedula-ec', 'passport'] } }],
  ['another database', { options: { elsewhere: true } }],
] as const)
  test(`${why} does not go on from a place that is not its own`, async () => {
    const register = await cutOff(5)
    if ('content' in changed) register.holds(changed.content)
    const options = 'options' in changed ? changed.options : {}
    register.db.exec('DELETE FROM register_people')
    await register.imports({
      fileSize,
      resume: true,
      ...('documents' in options && { documents: [...options.documents] }),
      ...('elsewhere' in options && { target: { ...register.target, name: 'another' } }),
    })
    expect(await register.knows(cedulaNumber(1))).not.toBeNull()
  })

test('an import that came to its end leaves nothing to go on from', async () => {
  const register = await cutOff(3)
  expect(existsSync(`${register.file}.unfinished.json`)).toBe(true)
  await register.imports({ fileSize, resume: true })
  expect(existsSync(`${register.file}.unfinished.json`)).toBe(false)
})

for (const [which, changed] of [
  ['encryption', { encryption: true }],
  ['index', { index: true }],
] as const)
  test(`after the ${which} keys were changed it begins anew, says so, and mixes nothing`, async () => {
    const register = await cutOff(5)
    const others = await readKeys(await createSecrets())
    const newer = { ...others.encryption, current: { ...others.encryption.current, id: 'newer' } }
    const keys = {
      encryption: 'encryption' in changed ? newer : register.keys.encryption,
      index: 'index' in changed ? others.index : register.keys.index,
    }
    const before = register.all('SELECT blind, sealed FROM register_people').map(text)
    const again = { fileSize, resume: true, replace: true, keys }
    expect(await register.imports(again)).toMatchObject({ people: count })
    expect(register.said.join()).toMatch(/under other keys than today's\. It begins anew\./)
    expect(register.people()).toBe(count)
    const after = new Set(register.all('SELECT blind, sealed FROM register_people').map(text))
    expect(before.filter((row) => after.has(row))).toEqual([])
  })
