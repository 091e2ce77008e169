/** Texts that a city may begin with, until its lawyers have written their own; no deployment takes them. */
import { chainOf, type Locale } from '../../../contract/locale.ts'
import type { AgreementName, Answers } from './answers.ts'

/** In the languages that stand in for all others. */
type Drafted = 'es' | 'en'

export const titles: Readonly<Record<AgreementName, Readonly<Record<Drafted, string>>>> = {
  terms: { es: 'Términos de uso', en: 'Terms of use' },
  privacy: { es: 'Aviso de privacidad', en: 'Privacy notice' },
}

type Named = Pick<Answers, 'name' | 'service' | 'serviceSaid' | 'supportEmail'>

const drafts: Readonly<Record<AgreementName, Readonly<Record<Drafted, (about: Named) => string>>>> =
  {
    terms: {
      es: ({
        name,
        serviceSaid,
      }) => `Con ${serviceSaid} puede hacer por internet los trámites de ${name}.

La cuenta es personal. Usted responde por lo que se haga con ella, y puede cerrar sus sesiones o cambiar su contraseña cuando quiera.

Si estas condiciones cambian, se lo diremos en esta misma página y le volveremos a preguntar.`,
      en: ({ name, service }) => `With the ${service} you can do the paperwork of ${name} online.

The account is personal. You answer for what is done with it, and you can end your sessions or change your password whenever you like.

If these terms change, you will be told on this page, and asked again.`,
    },
    privacy: {
      es: ({
        name,
        supportEmail,
      }) => `${name} guarda su documento, sus nombres y su correo para identificarle en sus trámites, y para nada más.

Los datos se guardan cifrados. Puede verlos en su cuenta, y pedir que se corrijan o se borren en ${supportEmail}.`,
      en: ({
        name,
        supportEmail,
      }) => `${name} keeps your document, your names and your e-mail to know who you are in its services, and for nothing else.

Your data are kept encrypted. You can see them in your account, and ask for them to be corrected or erased at ${supportEmail}.`,
    },
  }

/** The drafted languages that somebody of the city reads. */
export const draftedFor = (languages: readonly Locale[]): readonly Drafted[] => {
  const read = new Set(languages.flatMap(chainOf))
  return (['es', 'en'] as const).filter((language) => read.has(language))
}

export const draftsOf = (
  agreement: AgreementName,
  languages: readonly Locale[],
  about: Named,
): Readonly<Partial<Record<Locale, string>>> =>
  Object.fromEntries(
    draftedFor(languages).map((language) => [language, drafts[agreement][language](about)]),
  )
