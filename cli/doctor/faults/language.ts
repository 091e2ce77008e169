/** Languages that are not said, or do not agree: a screen reader reads Spanish aloud as English. */
import { languageOf, matchLocale } from '../../../contract/locale.ts'
import { ofPage, when, type Fault } from '../fault.ts'

export const langMissing: Fault = {
  gravity: 'bad',
  find: ofPage(({ lang }) => when(lang.trim() === '')),
  es: () => ({
    wrong:
      'La página no dice su idioma: un lector de pantalla la lee con la voz que tenga puesta (WCAG 3.1.1).',
    cure: 'Escriba <html lang="es-EC">, con el idioma de la página.',
  }),
  en: () => ({
    wrong:
      'The page does not say its language: a screen reader reads it with whatever voice is set (WCAG 3.1.1).',
    cure: 'Write <html lang="es-EC">, with the language of the page.',
  }),
}

/** Those in which the page says to be, against those in which the form can be. */
export const langMixed: Fault = {
  gravity: 'bad',
  find: ofPage(({ lang, tags }, { worker }) => {
    const offered = worker?.profile?.locales
    const said = [lang, ...tags.flatMap((tag) => tag.lang ?? [])].filter((one) => one.trim() !== '')
    return [
      ...said.filter((one) => offered !== undefined && matchLocale([one], offered) === undefined),
      ...tags
        .flatMap((tag) => tag.lang ?? [])
        .filter((one) => lang.trim() !== '' && languageOf(one) !== languageOf(lang))
        .map((one) => `${lang}, ${one}`),
    ]
  }),
  es: (lang, { worker }) => ({
    wrong: `La página está en un idioma y el formulario en otro (${lang}); el municipio ofrece ${worker?.profile?.locales.join(', ') ?? '?'}.`,
    cure: 'Ponga en <html lang> el idioma en que está escrita la página, y quite lang de la etiqueta; o pida ese idioma (docs/languages.md).',
  }),
  en: (lang, { worker }) => ({
    wrong: `The page is in one language and the form in another (${lang}); the municipality offers ${worker?.profile?.locales.join(', ') ?? '?'}.`,
    cure: 'Let <html lang> be the language that the page is written in, and take lang off the tag; or ask for that language (docs/languages.md).',
  }),
}
