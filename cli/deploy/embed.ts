/** What the webmaster pastes: the deployed Worker says it itself, with today's hash. */
import * as v from 'valibot'

/** What is read here of `GET /{slug}/embed.json`. */
export const embed = v.object({
  pinned: v.object({
    /** Of the script as it is now, which names a digest of its content. */
    address: v.pipe(v.string(), v.url()),
    /** As Subresource Integrity writes it. */
    integrity: v.pipe(v.string(), v.regex(/^sha(?:256|384|512)-[\w+/]+=*$/)),
  }),
  /** Lines of HTML: for a page that follows each release by itself, and for one that runs this very script. */
  lines: v.object({ module: v.array(v.string()), pinned: v.array(v.string()) }),
})

export type Embed = v.InferOutput<typeof embed>

/** @throws Error when the Worker tells none */
export async function embedOf(base: string, slug: string): Promise<Embed> {
  const url = `${base}/${slug}/embed.json`
  const told = await fetch(url).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  )
  const read = v.safeParse(embed, told)
  if (!read.success) throw new Error(`${url} does not say what to paste. See wrangler tail.`)
  return read.output
}
