/** Reads a body: bounded, JSON, of the shape that the contract says. Nothing below takes `unknown`. */
import * as v from 'valibot'
import { AuthError } from '../auth-error.ts'
import type { AppContext } from './context.ts'

/** Bytes; the longest form with the longest password is a quarter of it. */
export const longestBody = 16_384

/**
 * @param longest in bytes
 * @throws AuthError `too_large`, or `invalid_request` for anything that is not exactly the schema
 */
export async function bodyOf<const Schema extends v.GenericSchema>(
  context: AppContext,
  schema: Schema,
  longest = longestBody,
): Promise<v.InferOutput<Schema>> {
  const text = await boundedText(context.req.raw, longest)
  let json: unknown
  try {
    json = text === '' ? {} : JSON.parse(text, plain)
  } catch (cause) {
    throw new AuthError('invalid_request', { cause })
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true })
  if (!parsed.success) throw new AuthError('invalid_request')
  return parsed.output
}

/**
 * Bodies are objects of texts. What valibot passes over in silence ends here: a list where an object is meant, and a
 * name that every object inherits, such as `__proto__` (T18).
 */
function plain(name: string, value: unknown): unknown {
  if (Array.isArray(value) || name in Object.prototype)
    throw new TypeError('not a body of the contract')
  return value
}

/**
 * Reads a body that is not of the contract, as it came.
 *
 * @param longest in bytes
 * @throws AuthError `too_large`, or `invalid_request` for what is no UTF-8
 */
export async function boundedText(request: Request, longest: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) throw new AuthError('too_large')
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  // A length that the sender states may be a lie, so the bytes are counted as they come.
  for await (const chunk of request.body) {
    length += chunk.length
    if (length > longest) throw new AuthError('too_large')
    chunks.push(chunk)
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(await new Blob(chunks).arrayBuffer())
  } catch (cause) {
    throw new AuthError('invalid_request', { cause })
  }
}
