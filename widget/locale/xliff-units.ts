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

function unitOf(xml: string): Unit {
  const source = /<source>([^]*?)<\/source>/.exec(xml)?.[1] ?? ''
  const target = /<target([^>]*)>([^]*?)<\/target>/.exec(xml)
  return {
    source: plain(source),
    target: target?.[2] === undefined ? undefined : plain(target[2]),
    state: /state="([^"]*)"/.exec(target?.[1] ?? '')?.[1] ?? '',
    note: plain(/<note[^>]*>([^]*?)<\/note>/.exec(xml)?.[1] ?? ''),
  }
}

/** Every unit of a file by its id. */
export const unitsIn = (file: string): ReadonlyMap<string, Unit> =>
  new Map(
    [...file.matchAll(/<trans-unit id="(\w+)">([^]*?)<\/trans-unit>/g)].map(
      ([, id = '', xml = '']) => [id, unitOf(xml)],
    ),
  )
