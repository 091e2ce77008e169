/** Why a code is refused, told truly and to everybody alike: wrong, run out, tried out, or spent. */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, linkTo, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities } from '../budget/fixtures.ts'
import { inhabitant, recovering, wrongCode } from './fixtures.ts'

const ana = 'ana@correo.example'
const nobody = 'nadie@correo.example'
const newPassword = 'otras cuatro palabras distintas'

beforeEach(freshCities)

const refusalFor = async (citizen: Citizen, code: string) => {
  const { body } = await citizen.answers({ code })
  return [body.code, body.triesLeft]
}

const fiveWrong = [
  ['wrong_code', undefined],
  ['wrong_code', undefined],
  ['wrong_code', 2],
  ['wrong_code', 1],
  ['wrong_code', 0],
]

test('from the third wrong code on the citizen is told how many tries are left, and then that there are none', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const right = await codeTo(ana)
  const answers: unknown[] = []
  for (let n = 1; n <= 5; n += 1) answers.push(await refusalFor(citizen, wrongCode(right, n)))
  expect(answers).toEqual(fiveWrong)
  expect(await refusalFor(citizen, right)).toEqual(['code_tries_used_up', undefined])
})

test('a code that has had its tries and its time has run out', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const right = await codeTo(ana)
  for (let n = 1; n <= 5; n += 1) await citizen.answers({ code: wrongCode(right, n) })
  await timePasses(601)
  expect(await refusalFor(citizen, right)).toEqual(['code_expired', undefined])
})

test('who has the right code of an access that was recovered meanwhile is told that it is spent', async () => {
  await inhabitant(ana)
  const first = await recovering(ana)
  const code = await codeTo(ana)
  const second = await recovering(ana)
  await second.follows(await linkTo(ana))
  await second.answers({ password: newPassword })
  expect(await refusalFor(first, code)).toEqual(['code_spent', undefined])
})

test('who guesses is told the same of a spent code, of a living one and of nobody’s', async () => {
  await inhabitant(ana)
  const guesser = await recovering(ana)
  const right = await codeTo(ana)
  const owner = await recovering(ana)
  await owner.follows(await linkTo(ana))
  await owner.answers({ password: newPassword })
  const ofNobody = await recovering(nobody)
  for (const [n, expected] of [
    ...fiveWrong.entries(),
    [5, ['code_tries_used_up', undefined]],
  ] as const) {
    const guess = wrongCode(right, n + 1)
    expect(await refusalFor(guesser, guess)).toEqual(expected)
    expect(await refusalFor(ofNobody, guess)).toEqual(expected)
  }
})
