/** Reads what `@lit/localize` writes for translators. For the check alone: pages never see XLIFF. */

/** One message: its source, and its translation when there is one. A placeholder stands as `{0}`. */
export interface Unit {
  readonly source: string
  readonly target: string | undefined
  /** The state that XLIFF gives a translation; empty when it has none. */
  readonly state: string
  readonly note: string
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const plain = (xml: string) =>
  xml
    .replaceAll(/<x id="(\d+)"(?: equiv-text="[^"]*")?\s*\/>/g, '{$1}')
    .replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)

/** The first element of a name: its attributes, and what it holds. */
function elementOf(xml: string, name: string) {
  const begin = xml.indexOf(`<${name}`)
  const from = xml.indexOf('>', begin)
  const end = xml.indexOf(`</${name}>`, from)
  if (begin < 0 || end < 0) return undefined
  return { attributes: xml.slice(begin, from), content: xml.slice(from + 1, end) }
}

function unitOf(xml: string): Unit {
  const target = elementOf(xml, 'target')
  return {
    source: plain(elementOf(xml, 'source')?.content ?? ''),
    target: target && plain(target.content),
    state: /state="([^"]*)"/.exec(target?.attributes ?? '')?.[1] ?? '',
    note: plain(elementOf(xml, 'note')?.content ?? ''),
  }
}

/** Every unit of a file by its id. */
export const unitsIn = (file: string): ReadonlyMap<string, Unit> =>
  new Map(
    file
      .split('</trans-unit>')
      .flatMap((xml) =>
        [...xml.matchAll(/<trans-unit id="(\w+)">/g)].map(({ 1: id = '', index }) => [
          id,
          unitOf(xml.slice(index)),
        ]),
      ),
  )
