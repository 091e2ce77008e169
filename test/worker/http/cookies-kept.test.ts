/** Whether a browser keeps cookies: said by the second of two answers, and nothing else is told or kept by it. */
import { beforeAll, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'

beforeAll(freshDatabase)

const asks = (citizen: Citizen) => citizen.sends('/demo/cookies', { method: 'GET' })

test('a browser that keeps cookies is told so at the second time', async () => {
  const citizen = new Citizen()
  expect((await asks(citizen)).text).toBe('{"kept":false}')
  expect((await asks(citizen)).text).toBe('{"kept":true}')
})

test('a browser that refuses them is told so as often as it asks', async () => {
  const citizen = new Citizen()
  for (let n = 0; n < 3; n++) {
    expect((await asks(citizen)).text).toBe('{"kept":false}')
    citizen.cookies.clear()
  }
})
