/** HTML by template, where no value can become markup. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that our own templates made; nothing else can, for the constructor is not exported. */
class Markup {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type Html = Markup

/**
 * Makes markup. Text that is put in is escaped for an element's content or a quoted attribute; markup that another
 * template made goes in as it is. An attribute that holds an address needs one that `safeAddress` has let pass.
 */
export const html = (
  markup: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html => new Markup(String.raw({ raw: markup }, ...values.map(written)))

/** Text as it stands in an element's content or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => escapes[it] ?? '')

const written = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return escaped(value)
  return value instanceof Markup ? value.toString() : value.join('')
}
