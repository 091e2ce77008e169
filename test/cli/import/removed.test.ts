/** Whoever is no longer in the register is removed when the operator asks for it, and by no damaged file. */
import { expect, test } from 'vitest'
import { cedulas, csv, ground } from './fixtures.ts'

const [ana, beto, carla] = cedulas

async function lastYear() {
  const register = ground()
  register.holds(csv(`${ana},Ana,`, `${beto},Beto,`))
  await register.imports()
  await register.imports({ municipality: 'leon' })
  return register
}

test('a newer file adds and corrects; who is not in it stays unless asked', async () => {
  const register = await lastYear()
  register.holds(csv(`${ana},Ana María,`, `${carla},Carla,`))
  await register.imports()
  expect(await register.knows(ana)).toEqual({ givenNames: 'Ana María' })
  expect(await register.knows(beto)).toEqual({ givenNames: 'Beto' })
})

test('with --replace who has left is removed, from this municipality alone', async () => {
  const register = await lastYear()
  register.holds(csv(`${ana},Ana,`, `${carla},Carla,`))
  expect(await register.imports({ replace: true })).toMatchObject({ people: 2, removed: 1 })
  expect(await register.knows(beto)).toBeNull()
  const elsewhere = register.all("SELECT 1 FROM register_people WHERE municipality = 'leon'")
  expect(elsewhere).toHaveLength(2)
})

test('a file of which much was refused removes nobody, and says so', async () => {
  const register = await lastYear()
  register.holds(csv(`${ana},Ana,`, 'x,Equis,'))
  await expect(register.imports({ replace: true })).rejects.toThrow(/nobody was removed/)
  expect(await register.knows(beto)).not.toBeNull()
})

test('a dry run removes nobody', async () => {
  const register = await lastYear()
  register.holds(csv(`${carla},Carla,`))
  await register.imports({ replace: true, dryRun: true })
  expect(await register.knows(beto)).not.toBeNull()
})
