/** What a webmaster pastes: the script, and where the sign-in is to stand. `/{slug}/embed.json` tells it. */
import * as v from 'valibot'

const lines = v.array(v.string())

export const embedSchema = v.strictObject({
  /** Changes with every release and every change of the profile. */
  script: v.string(),
  /** The same script as it is now, under a name that holds its digest: served unchanged from now on. */
  pinned: v.strictObject({
    address: v.string(),
    /** For the attribute `integrity`, as Subresource Integrity writes it. */
    integrity: v.string(),
  }),
  /** Lines of HTML, by the page that they are for. */
  lines: v.strictObject({
    module: lines,
    /** A browser runs no other script than this one. */
    pinned: lines,
    /** For systems that write no `type="module"`, and take out tags that they do not know. */
    classic: lines,
  }),
})

export type Embed = v.InferOutput<typeof embedSchema>

export interface Embedding {
  /** Where the municipality's addresses begin: `https://id.ciudad.gob.ec/leon`. */
  readonly server: string
  /** File name and digest of the script as it is now. */
  readonly pinned: { readonly file: string; readonly integrity: string }
  /** The page that does the same without a script, and what its link says. */
  readonly fallback: { readonly address: string; readonly words: string }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What to paste into the pages of a municipality. */
export function embedOf({ server, pinned: { file, integrity }, fallback }: Embedding): Embed {
  const script = `${server}/widget.js`
  const address = `${server}/${file}`
  const link = `<a href="${escaped(fallback.address)}">${escaped(fallback.words)}</a>`
  const tag = `<citizen-login>${link}</citizen-login>`
  return {
    script,
    pinned: { address, integrity },
    lines: {
      module: [`<script type="module" src="${script}"></script>`, tag],
      pinned: [
        `<script type="module" src="${address}" integrity="${integrity}" crossorigin></script>`,
        tag,
      ],
      classic: [`<script src="${script}"></script>`, `<div data-citizen="login">${link}</div>`],
    },
  }
}
