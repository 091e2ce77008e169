/** What the built files must hold to, looked at by the build itself: it fails when one does not. */
import { brotliCompressSync } from 'node:zlib'

/** Bytes of the first script after brotli, with room for the screens that the Worker puts in. */
const budget = 6_000
const screensRoom = 1_000

interface Built {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly code?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

function* faultsOf({ code = '', fileName, isEntry }: Built) {
  if (/valibot/.test(code)) yield `${fileName} carries the schema library`
  if (/\beval\(|new Function\(|\.innerHTML\s*=\s*[^e]/.test(code) && !isEntry)
    yield `${fileName} writes markup or runs text`
}

const placesIn = (code: string) => code.match(/(["'`])__CITIZEN_EMBEDDED__\1/g)?.length ?? 0

/** The first script stands alone: it needs no other file, knows no library, and is small. */
function* faultsOfFirst({ code = '', fileName, imports = [] }: Built) {
  const size = brotliCompressSync(code).length
  if (size > budget - screensRoom) yield `${fileName} is ${size} bytes after brotli`
  if (imports.length > 0) yield `${fileName} needs ${imports.join()} before it can start`
  if (placesIn(code) !== 1) yield `${fileName} has no place for the first screens`
}

function* faultsOfMain({ code = '', fileName, isEntry }: Built) {
  if (isEntry && placesIn(code) !== 1) yield `${fileName} has no place for the profile`
}

/** A plug-in of the build that ends it when the files are not as pages need them. */
export const bundleChecks = (which: 'first' | 'main') => ({
  name: 'citizen-auth-bundle-checks',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, Built>>) {
    const faults = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk'
        ? [...faultsOf(file), ...(which === 'first' ? faultsOfFirst(file) : faultsOfMain(file))]
        : [],
    )
    if (faults.length > 0) throw new Error(faults.join('\n'))
  },
})
