/** What the webmaster pastes: the deployed Worker says it itself, with today's hash. */
import * as v from 'valibot'

/** `GET /{slug}/embed.json`. */
export const embed = v.object({
  /** Address of the script, which names a hash of its content. */
  script: v.pipe(v.string(), v.url()),
  /** Of the script, as Subresource Integrity writes it: `sha384-…`. */
  integrity: v.pipe(v.string(), v.regex(/^sha(?:256|384|512)-[\w+/]+=*$/)),
  /** The lines for the page. */
  html: v.string(),
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
