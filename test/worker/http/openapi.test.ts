/** The description of the API is whole, well-formed, and true of what the Worker answers. */
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { errorStatus } from '../../../contract/errors.ts'
import { outboxPath, paths } from '../../../contract/routes.ts'
import { operations } from '../../../worker/routes/index.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { codeTo, password, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

const content = v.optional(
  v.record(v.string(), v.strictObject({ schema: v.record(v.string(), v.unknown()) })),
)

/** What OpenAPI 3.1.0 asks of the parts that are used here. @see https://spec.openapis.org/oas/v3.1.0 */
const document = v.strictObject({
  openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d+$/)),
  info: v.strictObject({
    title: v.string(),
    version: v.string(),
    license: v.strictObject({ name: v.string(), identifier: v.string() }),
  }),
  paths: v.record(
    v.pipe(v.string(), v.regex(/^\//)),
    v.record(
      v.picklist(['get', 'post', 'delete']),
      v.strictObject({
        summary: v.pipe(v.string(), v.minLength(1)),
        parameters: v.array(
          v.strictObject({
            name: v.string(),
            in: v.picklist(['path', 'header', 'query']),
            required: v.boolean(),
            schema: v.record(v.string(), v.unknown()),
          }),
        ),
        requestBody: v.optional(v.strictObject({ required: v.literal(true), content })),
        responses: v.record(
          v.pipe(v.string(), v.regex(/^[1-5]\d\d$/)),
          v.strictObject({ description: v.pipe(v.string(), v.minLength(1)), content }),
        ),
      }),
    ),
  ),
  components: v.strictObject({
    schemas: v.record(v.string(), v.record(v.string(), v.unknown())),
  }),
})

const describedFrom = async () =>
  v.parse(
    document,
    JSON.parse((await new Citizen().sends('/openapi.json', { method: 'GET' })).text),
  )

beforeAll(freshDatabase)

const templateOf = (path: string) => path.replace(/:(\w+)/g, '{$1}')

test('it has the form of OpenAPI 3.1', async () => {
  await expect(describedFrom()).resolves.toBeDefined()
})

test('it lists every operation but its own and the developer’s, and no other', async () => {
  const { paths: described } = await describedFrom()
  const listed = Object.entries(described).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const own: readonly string[] = [paths.openapi, outboxPath]
  const mounted = operations
    .filter(({ path }) => !own.includes(path))
    .map(({ method, path }) => `${method} ${templateOf(path)}`)
  expect(listed.toSorted()).toEqual(mounted.toSorted())
})

test('every part of a path is a parameter, and every parameter of a path is in it', async () => {
  for (const [path, methods] of Object.entries((await describedFrom()).paths))
    for (const [method, { parameters }] of Object.entries(methods)) {
      const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(named, `${method} ${path}`).toEqual(written)
    }
})

test('every reference leads somewhere, and every error code is one of the contract', async () => {
  const described = await describedFrom()
  const text = JSON.stringify(described)
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, name = ''] of references) expect(described.components.schemas).toHaveProperty(name)
  for (const methods of Object.values(described.paths))
    for (const { responses } of Object.values(methods))
      for (const [status, { description }] of Object.entries(responses))
        if (status >= '400')
          for (const code of description.split(', '))
            expect((errorStatus as Readonly<Record<string, number>>)[code]).toBe(Number(status))
})

/** Checks an answer against the schema from which its description was made. */
function expectAsDescribed(method: string, path: string, answered: Answered): void {
  const operation = operations.find((one) => one.method === method && one.path === path)
  expect(answered.status, `${method} ${path}`).toBe(200)
  expect(operation?.answer, `${method} ${path}`).toBeDefined()
  if (!operation?.answer) return
  const parsed = v.safeParse(operation.answer, JSON.parse(answered.text))
  expect(parsed.issues, `${method} ${path}`).toBeUndefined()
}

test('what the Worker answers is what it says it answers', async () => {
  const citizen = new Citizen()
  const email = 'vecina@example.com'
  expectAsDescribed('post', paths.begin, await citizen.begins('register', person(email)))
  expectAsDescribed('get', paths.flow, await citizen.reloads())
  expectAsDescribed('post', paths.flow, await citizen.answers({ code: await codeTo(email) }))
  expectAsDescribed('post', paths.session, await citizen.refreshes())
  const get = (path: string) => citizen.sends(path, { method: 'GET' })
  expectAsDescribed('get', paths.account, await get('/demo/account'))
  expectAsDescribed('get', paths.sessions, await get('/demo/sessions'))
  expectAsDescribed('get', paths.jwks, await get('/demo/.well-known/jwks.json'))
  expectAsDescribed('get', paths.profile, await get('/demo/profile.json'))
  expectAsDescribed('get', paths.agreement, await get('/demo/agreements/terms?locale=en'))
  const operator = { headers: { authorization: `Bearer ${env.OPERATOR_KEY}` } }
  for (const who of [{}, operator]) {
    const told = await new Citizen().sends('/healthz', { method: 'GET', ...who })
    expectAsDescribed('get', paths.health, told)
  }
  const tried = await new Citizen().sends('/demo/delivery/test', {
    body: { to: email },
    ...operator,
  })
  expectAsDescribed('post', paths.deliveryTest, tried)
  const recovering = new Citizen()
  await recovering.begins('recover', { identifier: email })
  expectAsDescribed('post', paths.flow, await recovering.answers({ code: await codeTo(email) }))
})

test('an error that the Worker answers is an error that it says it may', async () => {
  await registered('otra@example.com')
  const { paths: described } = await describedFrom()
  const login = described[templateOf(paths.begin)]?.['post']
  const wrong = { identifier: 'otra@example.com', password: `${password} no` }
  const refused = [
    await new Citizen().begins('login', wrong),
    await new Citizen().begins('login', {}),
    await new Citizen().begins('login', wrong, { headers: { origin: 'null' } }),
    await new Citizen(env, 'nowhere').begins('login', wrong),
    await new Citizen().sends('/demo/flows/login', { body: '[' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 422, 403, 404, 400])
  for (const { status, body } of refused)
    expect(login?.responses[String(status)]?.description.split(', ')).toContain(body.code)
})
