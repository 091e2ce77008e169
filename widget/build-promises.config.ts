/** What the built files must hold to, looked at by the build itself: it fails when one does not. */
import { brotliCompressSync } from 'node:zlib'

/** Bytes of the first script after brotli, with room for the profile that the Worker puts in. */
const budget = 20_000
const profileRoom = 1_200

interface Built {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly code?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

function* faultsOf({ code = '', fileName, isEntry, imports = [] }: Built) {
  if (/valibot/.test(code)) yield `${fileName} carries the schema library`
  if (/\beval\(|new Function\(|\.innerHTML\s*=\s*[^e]/.test(code) && !isEntry)
    yield `${fileName} writes markup or runs text`
  if (!isEntry) return
  const size = brotliCompressSync(code).length
  if (size > budget - profileRoom) yield `${fileName} is ${size} bytes after brotli`
  if (imports.length > 0) yield `${fileName} needs ${imports.join()} before it can start`
  const places = code.match(/(["'`])__CITIZEN_PROFILE__\1/g)?.length
  if (places !== 1) yield `${fileName} has ${places ?? 0} places for the profile`
}

/** A plug-in of the build that ends it when the files are not as pages need them. */
export const promises = () => ({
  name: 'citizen-auth-promises',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, Built>>) {
    const faults = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? [...faultsOf(file)] : [],
    )
    if (faults.length > 0) throw new Error(faults.join('\n'))
  },
})
