/** Translations: `.po`, which people write, into what systems read: `.mo`, and JSON for scripts. */

export interface Message {
  /** With its context before an EOT and the plural after a NUL, as `.mo` has them. */
  readonly id: string
  readonly text: string
  /** Files that say it. */
  readonly references: readonly string[]
}

const unquoted = (lines: string): string =>
  [...lines.matchAll(/^"(.*)"$/gm)].map(([, part = '']) => JSON.parse(`"${part}"`)).join('')

/** Head and messages of one system alone, by the folder of the files that say them. */
export function saidBy(folder: string, po: string): string {
  const [head = '', ...blocks] = po.trimEnd().split(/\n{2,}/)
  const said = blocks.filter((block) => new RegExp(`^#: (?:.* )?${folder}/`, 'm').test(block))
  return `${[head, ...said].join('\n\n')}\n`
}

/** @throws Error for a message without a translation */
export function readPo(po: string): readonly Message[] {
  return po
    .split(/\n{2,}/)
    .filter((block) => /^msgid /m.test(block))
    .map((block) => {
      const parts = [
        ...block.matchAll(/^(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\]) ((?:".*"\n?)+)/gm),
      ]
      const said = (name: RegExp) =>
        parts.filter(([, key = '']) => name.test(key)).map(([, , lines = '']) => unquoted(lines))
      const id = [
        ...said(/^msgctxt/).map((context) => `${context}\u0004`),
        said(/^msgid/).join('\0'),
      ].join('')
      const texts = said(/^msgstr/)
      if (texts.some((text) => text === '')) throw new Error(`not translated: ${id}`)
      const references = [...block.matchAll(/^#: (.*)$/gm)].flatMap(([, files = '']) =>
        files.split(' '),
      )
      return {
        id,
        text: texts.join('\0'),
        references: references.map((one) => one.replace(/:\d+$/, '')),
      }
    })
}

const inOrder = (one: Message, other: Message) =>
  Buffer.compare(Buffer.from(one.id), Buffer.from(other.id))

/** GNU gettext manual, "The Format of GNU MO Files"; without a table of hashes. */
export function mo(messages: readonly Message[]): Buffer {
  const sorted = messages.toSorted(inOrder)
  const header = 28
  const tables = sorted.length * 8
  const texts: Buffer[] = []
  let at = header + 2 * tables
  const table = (strings: readonly string[]) =>
    Buffer.concat(
      strings.map((string) => {
        const text = Buffer.from(`${string}\0`)
        const row = Buffer.alloc(8)
        row.writeUInt32LE(text.length - 1, 0)
        row.writeUInt32LE(at, 4)
        at += text.length
        texts.push(text)
        return row
      }),
    )
  const head = Buffer.alloc(header)
  const words = [0x95_04_12_de, 0, sorted.length, header, header + tables, 0, header + 2 * tables]
  words.forEach((word, index) => head.writeUInt32LE(word, index * 4))
  const ids = table(sorted.map(({ id }) => id))
  const translations = table(sorted.map(({ text }) => text))
  return Buffer.concat([head, ids, translations, ...texts])
}

/** What `wp.i18n` reads, with the messages of scripts alone. */
export function jed(messages: readonly Message[], locale: string): string {
  const ofScripts = messages.filter(({ references }) =>
    references.some((file) => file.endsWith('.js')),
  )
  return JSON.stringify({
    domain: 'messages',
    locale_data: {
      messages: {
        '': { domain: 'messages', lang: locale },
        ...Object.fromEntries(ofScripts.map(({ id, text }) => [id, [text]])),
      },
    },
  })
}
