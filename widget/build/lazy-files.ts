/** Tells `lazy.ts` which files each part of the widget needs: only the build knows what they are called. */
import { posix } from 'node:path'

interface Chunk {
  readonly type: 'chunk' | 'asset'
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  code: string
}

/** A call with an import alone, as `lazy(() => import('./chunks/a.js'))` is after it was made small. */
const call = /\(\(\)=>import\(([`'"])\.\/([\w/.-]+)\1\)((?:\.then\(\w+=>\w+\.\w+\))?)\)/g

/** A file and all that it imports, except for the first script, which is here. */
function needed(file: string, bundle: Readonly<Record<string, Chunk>>): readonly string[] {
  const files = new Set([file])
  // A set that grows while it is walked is walked to its end.
  for (const one of files)
    for (const imported of bundle[one]?.imports ?? [])
      if (!bundle[imported]?.isEntry) files.add(imported)
  return [...files]
}

/** A plug-in of the build; it ends it where an import would be tried without its files. */
export const lazyFiles = () => ({
  name: 'citizen-auth-lazy-files',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, Chunk>>) {
    for (const [fileName, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'asset') continue
      const imports = chunk.code.match(/\bimport\(/g)?.length ?? 0
      let known = 0
      chunk.code = chunk.code.replace(call, (_, quote: string, file: string, then: string) => {
        known += 1
        const folder = posix.dirname(fileName)
        const files = needed(posix.join(folder, file), bundle)
          .map((one) => posix.relative(folder, one))
          .join(' ')
        return `(()=>import(${quote}./${file}${quote})${then},${quote}${files}${quote})`
      })
      if (known !== imports) throw new Error(`${fileName} imports what \`lazy\` does not know of`)
    }
  },
})
