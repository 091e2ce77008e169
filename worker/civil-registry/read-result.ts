/** Reads what a register's service answers: bounded, strict, and by the municipality's own mapping. Asks nobody. */
import { foldPasted, turnsText } from '../../contract/fold-pasted.ts'
import { documents } from '../../contract/documents/index.ts'
import { saysSomething, text as textField } from '../../contract/fields/text.ts'
import type { CivilRegistryResult, CivilRegistryDocument } from './civil-registry.ts'
import type { HttpCivilRegistrySetting } from './setting.ts'

/** Why an answer is none. Names the operator's log may show; nothing of the answer itself. */
export type CivilRegistryFaultCode =
  | 'status'
  | 'redirect'
  | 'not_json'
  | 'too_large'
  | 'other_person'
  | 'fields_missing'
  | 'field_malformed'

export class CivilRegistryFault extends Error {
  override readonly name = 'RegisterFault'
  readonly fault: CivilRegistryFaultCode

  constructor(fault: CivilRegistryFaultCode) {
    super(`the register's answer is of no use: ${fault}`)
    this.fault = fault
  }
}

/** Bytes. One person's record is a few hundred. */
const longestBody = 65_536

/** Code points of one field. */
const longestField = 200

/** @throws RegisterFault for anything but a person or a plain "nobody" */
export async function readResult(
  setting: HttpCivilRegistrySetting,
  asked: CivilRegistryDocument,
  response: Response,
): Promise<CivilRegistryResult> {
  const { absent } = setting
  if (response.status >= 300 && response.status < 400) throw new CivilRegistryFault('redirect')
  if (absent.is === 'status' && absent.status === response.status) {
    // A wrong address answers 404 too, with a page: only the service itself speaks JSON.
    if (response.status === 404) await jsonOf(response)
    return { is: 'absent' }
  }
  if (response.status !== 200) throw new CivilRegistryFault('status')
  const json = await jsonOf(response)
  if (absent.is === 'field' && at(json, absent.at) === absent.equals) return { is: 'absent' }
  if (setting.document !== undefined && !isSame(asked, at(json, setting.document)))
    throw new CivilRegistryFault('other_person')
  return { is: 'found', person: personIn(json, setting.fields) }
}

function isSame({ kind, value }: CivilRegistryDocument, repeated: unknown): boolean {
  if (typeof repeated !== 'string') return false
  const reading = documents[kind].read(repeated)
  return reading.ok && reading.value === value
}

function personIn(json: unknown, fields: HttpCivilRegistrySetting['fields']) {
  const person: Record<string, string> = {}
  for (const [name, path] of Object.entries(fields)) {
    const value = at(json, path)
    if (value === undefined || value === null) continue
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new CivilRegistryFault('field_malformed')
    const text = String(value)
    const typed = foldPasted(text)
    if (!saysSomething(typed)) continue
    if (turnsText(text)) throw new CivilRegistryFault('field_malformed')
    const reading = textField.read({ kind: 'text', name, max: longestField }, typed, {})
    if (!reading.ok) throw new CivilRegistryFault('field_malformed')
    person[name] = reading.value
  }
  // An error told with status 200 has none of the fields, and is nobody's record.
  if (Object.keys(person).length === 0) throw new CivilRegistryFault('fields_missing')
  return person
}

/** Follows a path like `persona.nombres`; only own properties count, so that none of JavaScript's shine through. */
function at(json: unknown, path: string): unknown {
  let value = json
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return value
}

async function jsonOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new CivilRegistryFault('not_json')
  const text = await boundedText(response)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // The parser's message quotes the answer, so it is not kept as the cause.
    throw new CivilRegistryFault('not_json')
  }
  if (typeof json !== 'object' || json === null) throw new CivilRegistryFault('not_json')
  return json
}

async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let text = ''
  let taken = 0
  for await (const chunk of response.body ?? []) {
    taken += chunk.length
    if (taken > longestBody) throw new CivilRegistryFault('too_large')
    text += decoded(decoder, chunk)
  }
  return text + decoded(decoder)
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new CivilRegistryFault('not_json')
  }
}
