/** The description of the API is whole, well-formed, and true of what the Worker answers. */
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { errorStatus } from '../../../contract/errors.ts'
import { deskEntrancePath } from '../../../contract/routes-desk.ts'
import { outboxPath, paths } from '../../../contract/routes.ts'
import { operations } from '../../../worker/routes/operations.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { codeTo, password, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

/** As much of it as is looked at here; its form is judged by a validator of others: journeys/api-description.test.ts. */
const document = v.looseObject({
  openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d+$/)),
  paths: v.record(
    v.pipe(v.string(), v.regex(/^\//)),
    v.record(
      v.picklist(['get', 'post', 'delete']),
      v.looseObject({
        parameters: v.array(v.looseObject({ name: v.string(), in: v.string() })),
        security: v.array(v.record(v.string(), v.array(v.string()))),
        responses: v.record(
          v.pipe(v.string(), v.regex(/^[1-5]\d\d$/)),
          v.looseObject({
            description: v.pipe(v.string(), v.minLength(1)),
            headers: v.record(v.string(), v.unknown()),
            content: v.optional(v.record(v.string(), v.unknown())),
          }),
        ),
      }),
    ),
  ),
  components: v.looseObject({
    schemas: v.record(v.string(), v.unknown()),
    securitySchemes: v.record(v.string(), v.unknown()),
  }),
})

const describedFrom = async () =>
  v.parse(
    document,
    JSON.parse((await new Citizen().sends('/openapi.json', { method: 'GET' })).text),
  )

beforeAll(freshDatabase)

const templateOf = (path: string) => path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')

test('what asks for a proof says which, and each is described', async () => {
  const { paths: described, components } = await describedFrom()
  const asked = (method: 'get' | 'post' | 'delete', path: string) =>
    described[templateOf(path)]?.[method]?.security
  expect(asked('get', paths.account)).toEqual([{ accessToken: [] }])
  expect(asked('post', paths.session)).toEqual([{ sessionCookie: [] }, { browserKey: [] }])
  expect(asked('post', paths.flow)).toEqual([{ flowCookie: [] }, { browserKey: [] }])
  expect(asked('post', paths.deliveryTest)).toEqual([{ operatorKey: [] }])
  expect(asked('get', paths.health)).toEqual([{}, { operatorKey: [] }])
  expect(asked('get', paths.profile)).toEqual([])
  for (const methods of Object.values(described))
    for (const { security, responses } of Object.values(methods)) {
      for (const name of security.flatMap((one) => Object.keys(one)))
        expect(components.securitySchemes).toHaveProperty(name)
      if (responses['401']) expect(responses['401'].headers).toHaveProperty('WWW-Authenticate')
      expect(responses['405']?.headers).toHaveProperty('Allow')
      expect(responses['503']?.headers).toHaveProperty('Retry-After')
    }
  expect(described['/widget.js']?.get?.responses['200']?.content).toHaveProperty('text/javascript')
})

test('it lists every operation but its own and the developer’s, and no other', async () => {
  const { paths: described } = await describedFrom()
  const listed = Object.entries(described).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const own: readonly string[] = [paths.openapi, outboxPath, deskEntrancePath]
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
  expect(operation?.response, `${method} ${path}`).toBeDefined()
  if (!operation?.response) return
  const parsed = v.safeParse(operation.response, JSON.parse(answered.text))
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
    const health = await new Citizen().sends('/healthz', { method: 'GET', ...who })
    expectAsDescribed('get', paths.health, health)
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
