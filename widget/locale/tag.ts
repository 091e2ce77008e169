/**
 * `str` of `@lit/localize` for the generated translations alone: the build puts it in their place, so that a language
 * is a file that needs no other.
 */
export const str = (strings: TemplateStringsArray, ...values: readonly unknown[]) => ({
  strTag: true,
  strings,
  values,
})
