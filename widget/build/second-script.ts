/**
 * The second script: what is fetched as soon as the first screen stands, in one request. The first script is
 * `index.ts` with all that it imports; every other file is fetched when a screen or a language first needs it.
 */

/** Each with what it imports, as far as the first script does not hold it. */
const entryNames = [
  'elements/page-sync',
  'fetch-profile',
  'fields/validation',
  'api/proof',
  // Small, and part of several files that come later: alone it would be a request.
  'steps/note',
]

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

function withImports(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const reached = new Set(entries)
  // A set that grows while it is walked is walked to its end.
  for (const id of reached)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}

/** Groups the files of a build: those of the second script in one. */
export const secondScript = (folder: string) => ({
  debugName: 'second',
  name(id: string, modules: Modules) {
    const entries = entryNames.map((name) => `${folder}${name}.ts`)
    const isMain = withImports([`${folder}main.ts`], modules).has(id)
    if (isMain) return 'main'
    return withImports(entries, modules).has(id) ? 'second' : null
  },
})
