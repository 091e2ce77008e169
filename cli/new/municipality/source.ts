/** Writes values as TypeScript, with names in the place of what is called somewhere; the formatter does the rest. */

/** @param names by the very value: an object is found by its identity, a text by being the same */
export function sourceOf(value: unknown, names: ReadonlyMap<unknown, string> = new Map()): string {
  const name = names.get(value)
  if (name !== undefined) return name
  if (typeof value === 'string')
    return value.includes('\n') ? template(value) : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((one) => sourceOf(one, names)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${sourceOf(one, names)}`,
  )
  return `{${entries.join(', ')}}`
}

/** A text of several lines, as it is read. */
const template = (text: string) => `\`${text.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)}\``
