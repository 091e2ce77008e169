/** How large the widget's files are on the wire. */
import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { parseAst } from 'vite'
import { connect } from './connection.ts'
import type { Findings } from './report.ts'
import type { Stack } from './stack.ts'

/** Bytes, in brotli. */
export const firstRequestBudget = 6_000

/** The file that a page asks for, with the first screen in it as the Worker serves it. */
export const entry = 'widget.js'

export const brotli = (text: string, quality = 11): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

/** The widget's files as the Worker serves them to the demo city, by name: the script first, then its chunks. */
export async function servedFiles({
  address,
  widget,
}: Stack): Promise<ReadonlyMap<string, string>> {
  const connection = connect(address)
  try {
    const served = new Map<string, string>()
    const screens = ['first/register.json', 'first/recover.json']
    const chunks = globSync('chunks/*.js', { cwd: widget }).toSorted()
    for (const name of [entry, ...screens, ...chunks]) {
      const { status, text } = await connection.ask({ method: 'GET', path: `/demo/${name}` })
      if (status !== 200) throw new Error(`${name} answered ${status}`)
      served.set(name, text)
    }
    return served
  } finally {
    connection.close()
  }
}

/** What a script cannot run without: the files it imports before its first line. */
function importedBy(script: string): readonly string[] {
  const { body } = parseAst(script)
  return body.flatMap((node) =>
    (node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration') &&
    node.source
      ? [node.source.value]
      : [],
  )
}

const sizeOf = (text: string) => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotli(text).length,
})

type Size = ReturnType<typeof sizeOf>

const row = (name: string, { raw, gzip, brotli: br }: Size) => [
  name,
  ...[raw, gzip, br].map((bytes) => bytes.toLocaleString('en')),
]

const sum = (sizes: readonly Size[]): Size =>
  sizes.reduce((all, one) => ({
    raw: all.raw + one.raw,
    gzip: all.gzip + one.gzip,
    brotli: all.brotli + one.brotli,
  }))

/** Measures every file; the first request is the one that the page's own tag makes. */
export async function measureSizes(stack: Stack): Promise<Findings> {
  const files = await servedFiles(stack)
  const script = files.get(entry) ?? ''
  const built = await readFile(join(stack.widget, entry), 'utf8')
  const sizes = [...files].map(([name, text]) => ({ name, ...sizeOf(text) }))
  const first = sizeOf(script)
  const total = sum(sizes)
  const imported = importedBy(script)
  const quick = brotli(script, 4).length
  return {
    title: 'Sizes of the widget',
    about: 'Bytes: as they are, gzip at level 9, brotli at quality 11.',
    rows: [
      ['', 'raw', 'gzip', 'brotli'],
      ...sizes.map((size) =>
        row(size.name === entry ? `${entry} (first request)` : size.name, size),
      ),
      row('total', total),
    ],
    notes: [
      [
        `what the first screen adds to ${entry}`,
        `${(first.brotli - brotli(built).length).toLocaleString('en')} bytes of brotli`,
      ],
      [
        'first request at quality 4, as an edge may compress it',
        `${quick.toLocaleString('en')} bytes`,
      ],
    ],
    verdicts: [
      {
        what: 'first request, brotli at quality 11 (6 kB)',
        measured: first.brotli,
        budget: firstRequestBudget,
        unit: 'bytes',
      },
      { what: 'files that the first script waits for', measured: imported.length, budget: 0 },
    ],
    figures: { files: sizes, first: { ...first, brotli4: quick }, total, imported },
  }
}
