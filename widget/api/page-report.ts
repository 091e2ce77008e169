/** Tells whoever made the page what it lacks: once, in the console, in a sentence that names the cure. */
const reported = new Set<string>()

/** @param words begin with what is wrong, and end with what to do */
export function reportPage(words: string): void {
  if (!reported.has(words)) console.error(`citizen-auth: ${words} (docs/any-site.md)`)
  reported.add(words)
}
