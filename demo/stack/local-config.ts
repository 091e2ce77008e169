/** The Worker's configuration with another registry of municipalities: `wrangler dev` passes over its own option for it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Settings } from './settings.ts'

/** Lines of `wrangler.toml` that name a place in the tree. */
const placed = /^(main|directory|migrations_dir) = "/gm

/** @returns what names the configuration to wrangler; nothing where it is the committed one */
export function ownConfig({ dataDir, municipalities }: Settings): readonly string[] {
  if (municipalities === undefined) return []
  const committed = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  const made = committed.replaceAll(placed, (line) => `${line}${root}`)
  const file = join(dataDir, 'wrangler.toml')
  writeFileSync(file, `${made}\n[alias]\n"#municipalities" = ${JSON.stringify(municipalities)}\n`)
  return [`--config=${file}`]
}
