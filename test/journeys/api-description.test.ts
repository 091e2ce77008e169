/** The API's description has the form of OpenAPI 3.1, as a validator says that nobody here wrote. */
import { expect, inject, test } from 'vitest'
import { faultsOf } from '../support/openapi-validator.mjs'

test('the description that the Worker serves is valid', async () => {
  const { worker } = inject('stack')
  const response = await fetch(`${worker}/openapi.json`)
  expect(await faultsOf((await response.json()) as object)).toEqual([])
})

test('one that is not is found to be none', async () => {
  expect(await faultsOf({ openapi: '3.1.0', info: {}, paths: {} })).not.toEqual([])
})
