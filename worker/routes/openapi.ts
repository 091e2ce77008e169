/** The API's description, made from the schemas that validate it: it cannot say anything else than what is true. */
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { errorStatus, fieldErrorCodes, type ErrorCode } from '../../contract/errors.ts'
import { humanChallenge } from '../../contract/human.ts'
import { clientHeader, operationHeader, paths } from '../../contract/routes.ts'
import type { Operation } from './operation.ts'

const always: readonly ErrorCode[] = [
  'not_found',
  'method_not_allowed',
  'address_too_long',
  'headers_too_large',
  'internal',
  'unavailable',
]
const ofPages: readonly ErrorCode[] = ['origin_refused', 'invalid_request', 'idempotency_mismatch']
const ofBodies: readonly ErrorCode[] = ['invalid_request', 'unsupported_media_type', 'too_large']

const json = (schema: v.GenericSchema) => ({
  'application/json': { schema: toJsonSchema(schema, { errorMode: 'ignore' }) },
})

function errorsOf({ access, method, body, errors }: Operation) {
  const codes = [
    ...errors,
    ...always,
    ...(access === 'page' && method !== 'get' ? ofPages : []),
    ...(body ? ofBodies : []),
  ]
  const byStatus = Map.groupBy(new Set(codes), (code) => errorStatus[code])
  return [...byStatus].map(([status, some]) => [
    String(status),
    {
      description: some.join(', '),
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              { $ref: '#/components/schemas/Error' },
              { properties: { code: { enum: some } } },
            ],
          },
        },
      },
    },
  ])
}

function describe(operation: Operation) {
  const { method, path, summary, body, answer, access } = operation
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => (name ? [name] : []))
  const header = (name: string) => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  })
  const changes = access === 'page' && method !== 'get'
  return {
    summary,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(changes ? [header(clientHeader)] : []),
      ...(changes && path.includes('/flows/') ? [header(operationHeader)] : []),
    ],
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: {
      ...(answer
        ? { 200: { description: 'Done', content: json(answer) } }
        : { 204: { description: 'Done' } }),
      ...Object.fromEntries(errorsOf(operation)),
    },
  }
}

const errorSchema = {
  type: 'object',
  required: ['code', 'requestId'],
  properties: {
    code: { enum: Object.keys(errorStatus) },
    fields: { type: 'object', additionalProperties: { enum: fieldErrorCodes } },
    retryAfter: { type: 'number', description: 'Seconds until a retry can succeed' },
    challenge: {
      ...toJsonSchema(humanChallenge),
      description: 'Work to do before the same request is sent again, with its solution as `human`',
    },
    requestId: { type: 'string' },
  },
}

/** OpenAPI 3.1 of a list of operations. */
export function openapi(operations: readonly Operation[]) {
  const described: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const template = operation.path.replace(/:(\w+)/g, '{$1}')
    described[template] = { ...described[template], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'citizen-auth', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    paths: described,
    components: { schemas: { Error: errorSchema } },
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
