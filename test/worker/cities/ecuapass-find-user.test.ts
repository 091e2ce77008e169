/**
 * The user ID is told on the screen to whoever knows everything that was asked: the one place where an answer tells a
 * stranger something, by the profile's own choice. The proof of work and a strict limit come first.
 */
import { beforeEach, expect, test } from 'vitest'
import { at, begins, freshCities, newCedulaEc, newEmail } from './fixtures.ts'
import { approved, companyRuc, trader } from './ecuapass.ts'

beforeEach(freshCities)

const asks = (answer: Readonly<Record<string, string>>) =>
  begins(at('ecuapass'), 'find-user', answer)

test('classification, RUC and identification find it; any of them wrong finds nothing, and which is not told', async () => {
  const person = trader('empleado')
  await approved(person)
  const { classification, identification, userId } = person
  const right = { classification, companyRuc, identification }
  expect((await asks(right)).body.told).toEqual({ userId })
  const wrong = [
    await asks({ ...right, companyRuc: '1767646000001' }),
    await asks({ ...right, identification: newCedulaEc() }),
    await asks({ ...right, classification: 'auxiliar' }),
  ]
  expect(wrong.map(({ body }) => body.code)).toEqual(['no_match', 'no_match', 'no_match'])
  expect(wrong.map(({ body }) => body.fields)).toEqual([undefined, undefined, undefined])
})

test('a general user is found by the address, and not by that of somebody else', async () => {
  const [person, other] = [trader(), trader()]
  await approved(person)
  await approved(other)
  const { classification, identification, email, userId } = person
  expect((await asks({ classification, email, identification })).body.told).toEqual({ userId })
  expect((await asks({ classification, email: other.email, identification })).body.code).toBe(
    'no_match',
  )
})

test('what the classification asks for cannot be left out', async () => {
  const identification = newCedulaEc()
  const company = await asks({ classification: 'race', identification })
  expect(company.body.fields).toEqual({ companyRuc: 'required' })
  const alone = await asks({ classification: 'perito', identification })
  expect(alone.body.fields).toEqual({ email: 'required' })
})

test('a machine that has not done the work is refused, and questions without end become dearer', async () => {
  const answer = { classification: 'perito', email: newEmail(), identification: newCedulaEc() }
  const machine = await at('ecuapass').begins('find-user', answer, { body: { answer } })
  expect(machine.body.code).toBe('human_check_failed')
  // The check that everybody works out pays for the first that go beyond what is free; then it is too little.
  const course: (string | undefined)[] = []
  for (let n = 0; n < 20; n++) course.push((await asks(answer)).body.code)
  expect(course.slice(0, 5)).toEqual(Array<string>(5).fill('no_match'))
  expect(course.at(-1)).toBe('proof_of_work_required')
})
