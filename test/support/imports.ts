/** Reads which of the project's files import which. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

export interface Import {
  readonly from: string
  readonly to: string
  /** Types alone: nothing of it is there when the code runs. */
  readonly isType: boolean
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

/** Every TypeScript file below some folders, by its path from the root. */
export const sourceFiles = (root: string, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
  )

/** What `package.json` calls by another name, as `#municipalities`. */
const renamed: Readonly<Record<string, unknown>> = packageJson.imports

/** The file that an import names, from the root; a package's own name. */
function target(file: string, named: string): string {
  if (named.startsWith('.')) return posix.join(posix.dirname(file), named)
  const other = renamed[named]
  return typeof other === 'string' ? posix.normalize(other) : named
}

/** What a file imports: the project's own files by path, packages by name. Types count too. */
export const importsOf = (root: string, file: string): readonly Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map((match) => {
    const to = target(file, match[1] ?? match[2] ?? match[3] ?? '')
    return { from: file, to, isType: /^\s*(?:import|export)\s+type\s/.test(match[0]) }
  })

/** The first circle that following imports leads into, as the files in it; empty when there is none. */
export function circleIn(imports: readonly Import[]): readonly string[] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const finished = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (finished.has(file)) return []
    for (const { to } of next.get(file) ?? []) {
      const circle = walk(to, [...path, file])
      if (circle.length > 0) return circle
    }
    finished.add(file)
    return []
  }
  for (const file of next.keys()) {
    const circle = walk(file, [])
    if (circle.length > 0) return circle
  }
  return []
}
