/** The API's description, made from the schemas that validate it: it cannot say anything else than what is true. */
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { errorStatus, fieldErrorCodes, type ErrorCode } from '../../contract/errors.ts'
import { levels } from '../../contract/level.ts'
import { clientHeader, idempotencyKeyHeader, paths } from '../../contract/routes.ts'
import type { Operation, Credential } from './operation.ts'

const always: readonly ErrorCode[] = [
  'method_not_allowed',
  'address_too_long',
  'headers_too_large',
  'internal',
  'unavailable',
]
const ofProofs: readonly ErrorCode[] = ['proof_refused']
const ofCities: readonly ErrorCode[] = ['not_found']
const ofPages: readonly ErrorCode[] = ['origin_refused', 'invalid_request', 'idempotency_mismatch']
const ofBodies: readonly ErrorCode[] = ['invalid_request', 'unsupported_media_type', 'too_large']

const json = (schema: v.GenericSchema) => ({
  'application/json': { schema: toJsonSchema(schema, { errorMode: 'ignore' }) },
})

const changes = ({ access, method }: Operation) => access === 'page' && method !== 'get'

const header = (description: string, required = true) => ({
  description,
  required,
  schema: { type: 'string' },
})

/** Headers by which a status says more; each answer has its number besides. */
const headersOf = (status: number, { recognises }: Operation) => ({
  'X-Request-Id': header('Names this request in the operator’s log'),
  ...(recognises && {
    'DPoP-Nonce': header('To sign the next proof with; absent where a cookie has come back', false),
  }),
  ...(status === 302 && { Location: header('Where to go') }),
  ...(status === 401 && { 'WWW-Authenticate': header('RFC 9110 §11.6.1') }),
  ...(status === 405 && { Allow: header('Methods that this address knows') }),
  ...([429, 503].includes(status) && {
    'Retry-After': header('Seconds until a retry can succeed', false),
  }),
})

/** Every code that an operation may answer. */
export const codesOf = (operation: Operation): ReadonlySet<ErrorCode> =>
  new Set([
    ...operation.errors,
    ...always,
    ...(operation.path.startsWith('/:slug/') ? ofCities : []),
    ...(changes(operation) ? ofPages : []),
    ...(operation.recognises ? ofProofs : []),
    ...(operation.body ? ofBodies : []),
  ])

function errorsOf(operation: Operation) {
  const byStatus = Map.groupBy(codesOf(operation), (code) => errorStatus[code])
  return [...byStatus].map(([status, some]) => [
    String(status),
    {
      description: some.join(', '),
      headers: headersOf(status, operation),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Error' },
              { properties: { code: { enum: some } } },
            ],
          },
          example: { code: some[0], requestId: '6f1c1f0e-8a50-4f5c-9b0e-0f2d8f3f7a11' },
        },
      },
    },
  ])
}

/** The media type of what is no JSON, and whether a status has content at all. */
function successesOf(operation: Operation) {
  const { response, success } = operation
  const described = (status: number, content?: object) => [
    String(status),
    { description: 'Done', headers: headersOf(status, operation), ...(content && { content }) },
  ]
  const media = success?.media ? { [success.media]: { schema: { type: 'string' } } } : undefined
  return [
    ...(response ? [described(200, json(response))] : []),
    ...(success ? [described(success.status, media)] : response ? [] : [described(204)]),
  ]
}

/** A proof of the browser's key does for the cookie of a flow, and of a session. */
const securityOf = ({ credential, credentialIsOptional, recognises }: Operation) => [
  ...(credentialIsOptional ? [{}] : []),
  ...(credential ? [{ [credential]: [] }] : []),
  ...(recognises && recognises !== 'begins' ? [{ browserKey: [] }] : []),
]

/** Without what a parameter looks like, which a description has no place for in the path. */
const template = ({ path }: Operation) => path.replace(/(:\w+)\{[^{}]*\}/g, '$1')

function describe(operation: Operation) {
  const { method, summary, body, access } = operation
  const path = template(operation)
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => (name ? [name] : []))
  const sent = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  })
  const isOfFlow = path.includes('/flows/')
  return {
    operationId: `${method}${path.replace(/\W+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    summary,
    tags: [access],
    security: securityOf(operation),
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(changes(operation)
        ? [sent(clientHeader, true), sent(idempotencyKeyHeader, isOfFlow)]
        : []),
      ...(operation.recognises === 'begins' && operation.body ? [sent('DPoP', false)] : []),
    ],
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: Object.fromEntries([...successesOf(operation), ...errorsOf(operation)]) as object,
  }
}

const errorSchema = {
  type: 'object',
  required: ['code', 'requestId'],
  properties: {
    code: { enum: Object.keys(errorStatus) },
    fields: { type: 'object', additionalProperties: { enum: fieldErrorCodes } },
    retryAfter: { type: 'number', description: 'Seconds until a retry can succeed' },
    triesLeft: { type: 'integer', description: 'Tries left after a wrong answer, once few are' },
    level: {
      type: 'object',
      description: 'What the account must have proven, and has',
      properties: { has: { enum: levels }, wanted: { enum: levels } },
    },
    requestId: { type: 'string' },
  },
}

const cookie = (name: string, description: string) => ({
  type: 'apiKey',
  in: 'cookie',
  name: `__Host-citizen-${name}-{slug}`,
  description,
})

const securitySchemes: Readonly<Record<Credential | 'browserKey', object>> = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Of a session; verified with the keys of `/{slug}/.well-known/jwks.json`',
  },
  browserKey: {
    type: 'apiKey',
    in: 'header',
    name: 'DPoP',
    description:
      'RFC 9449: the request, signed by the key that the browser began with; `sid` names the session',
  },
  flowCookie: cookie('flow', 'Which browser began the flow; set where one begins'),
  operatorKey: { type: 'http', scheme: 'bearer', description: 'The secret `OPERATOR_KEY`' },
  sessionCookie: cookie('session', 'Refresh token of the browser’s session'),
}

/** OpenAPI 3.1 of a list of operations. */
export function openapi(operations: readonly Operation[]) {
  const described: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = template(operation).replace(/:(\w+)/g, '{$1}')
    described[path] = { ...described[path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'citizen-auth', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths: described,
    components: { schemas: { Error: errorSchema }, securitySchemes },
  }
}

/** The operation that answers the description of all others. */
export const openapiOf = (operations: readonly Operation[]): Operation => ({
  method: 'get',
  path: paths.openapi,
  access: 'anyone',
  summary: 'This description',
  errors: [],
  handle(context) {
    context.header('Cache-Control', 'public, max-age=300')
    return Promise.resolve(context.json(openapi(operations)))
  },
})
