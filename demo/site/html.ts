/** Writes HTML: whatever is put into a template is escaped, unless a template made it. */

/** A piece of HTML that needs no escaping. */
export interface Html {
  readonly html: string
}

type Piece = Html | string | number | false | null | undefined | readonly Piece[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes a text for an element's content or a quoted attribute. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const written = (piece: Piece): string => {
  if (piece === false || piece === null || piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return 'html' in piece ? piece.html : piece.map(written).join('')
}

/** Tag of a template of HTML. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: strings.reduce((text, part, index) => text + written(pieces[index - 1]) + part),
})

/** Takes a text of this repository as HTML: a crest, an icon. */
export const trusted = (text: string): Html => ({ html: text })
