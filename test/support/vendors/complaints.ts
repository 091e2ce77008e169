/** What a vendor that reads JSON, or a form, complains about in a request. */
import * as v from 'valibot'
import type { Arrived } from './vendor.ts'

/** Each rule names a header, or `path`, and what it must be like. */
export type Rules = Readonly<Record<string, RegExp>>

const about = (request: Arrived, rules: Rules): readonly string[] =>
  Object.entries({ method: /^POST$/, ...rules }).flatMap(([name, rule]) => {
    const value =
      name === 'path' ? request.path : name === 'method' ? request.method : request.headers[name]
    return value !== undefined && rule.test(value) ? [] : [`${name} is ${value}`]
  })

const schemaComplaints = (schema: v.GenericSchema, value: unknown): readonly string[] =>
  v.safeParse(schema, value).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ??
  []

/** Of a request whose body must be JSON of this schema. */
export function jsonComplaints(request: Arrived, schema: v.GenericSchema, rules: Rules) {
  const type = { 'content-type': /^application\/json(; ?charset=utf-8)?$/i }
  try {
    const body: unknown = JSON.parse(request.body)
    return [...about(request, { ...type, ...rules }), ...schemaComplaints(schema, body)]
  } catch {
    return ['the body is no JSON']
  }
}

/** Of a request whose body must be URL-encoded parameters, each at most once, of this schema. */
export function parameterComplaints(request: Arrived, schema: v.GenericSchema, rules: Rules) {
  const type = { 'content-type': /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i }
  const entries = [...new URLSearchParams(request.body)]
  const repeated = entries.length > new Set(entries.map(([name]) => name)).size
  return [
    ...about(request, { ...type, ...rules }),
    ...(repeated ? ['a parameter comes twice'] : []),
    ...schemaComplaints(schema, Object.fromEntries(entries)),
  ]
}

/** Of a request whose body must be `multipart/form-data` of this schema. */
export async function multipartComplaints(request: Arrived, schema: v.GenericSchema, rules: Rules) {
  const { headers, body } = request
  const type = { 'content-type': /^multipart\/form-data; boundary=/ }
  const form = await new Response(body, {
    headers: { 'content-type': headers['content-type'] ?? '' },
  })
    .formData()
    .catch(() => new FormData())
  return [
    ...about(request, { ...type, ...rules }),
    ...schemaComplaints(schema, Object.fromEntries(form)),
  ]
}
