/** Writes a generator's files into the project: all of them, or none. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../wrangler.ts'
import type { Files } from './tree.ts'

/**
 * @param finish what else must go well; it may write further files beside these
 * @throws whatever failed, when everything is again as it was
 */
export async function writeAll(files: Files, finish: () => void): Promise<void> {
  const formatted = await Promise.all(
    [...files].map(async ([path, content]) => [path, await inFormat(path, content)] as const),
  )
  const before = formatted.map(([path]) => [path, contentOf(path)] as const)
  // Ctrl-C waits: from here to the end nothing else does.
  const later = () => undefined
  process.on('SIGINT', later)
  try {
    for (const [path, content] of formatted) put(path, content)
    finish()
  } catch (cause) {
    for (const [path, content] of before) put(path, content)
    throw cause
  } finally {
    process.off('SIGINT', later)
  }
}

async function inFormat(path: string, content: string | Uint8Array) {
  if (typeof content !== 'string') return content
  const filepath = join(root, path)
  return /\.(?:ts|json|md)$/.test(path)
    ? format(content, { ...(await resolveConfig(filepath)), filepath })
    : content
}

const contentOf = (path: string) =>
  existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined

function put(path: string, content: string | Uint8Array | undefined): void {
  const file = join(root, path)
  if (content === undefined) return rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
