/** Leaves of the built widget what the named municipalities need: no other city's screens, and no crest of theirs. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders of files that are one municipality's, and begin with its slug: `first/leon.register.json`, `crests/leon.png`. */
const byMunicipality = ['first', 'crests']

/** @param widget folder of the built widget */
export async function keepAssetsOf(named: readonly string[], widget: string): Promise<void> {
  for (const folder of byMunicipality) {
    const files = await readdir(join(widget, folder)).catch(() => [])
    for (const file of files)
      if (!named.includes(file.split('.')[0] ?? '')) await rm(join(widget, folder, file))
  }
}
