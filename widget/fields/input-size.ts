/** How wide an input is drawn: its width says how much is asked for. */
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import type { Field } from '../../contract/fields/index.ts'

/** Characters of each document as people write it, with its dots and hyphens; what is not here may be any length. */
export const written: Readonly<Partial<Record<IdentifierKind, number>>> = {
  'cedula-ec': 10,
  'cedula-ve': 12,
  curp: 18,
  passport: 15,
  rfc: 13,
  'rif-ve': 12,
  'ruc-ec': 13,
}

const phone = 16

function charactersOf(field: Field): number {
  if ('accepts' in field) return Math.max(...field.accepts.map((kind) => written[kind] ?? Infinity))
  if (field.kind === 'phone') return phone
  return (field.kind === 'text' && field.max) || Infinity
}

/**
 * The `size` of a field's input, or undefined where it takes the whole line. Browsers count in average letters, and
 * digits and capitals are wider than those.
 */
export function inputSize(field: Field): number | undefined {
  const characters = charactersOf(field)
  return characters > 20 ? undefined : Math.ceil(characters * 1.3)
}
