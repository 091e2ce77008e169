/**
 * Kichwa (`qu-EC`), for speakers to review: what says the same in Spanish stands beside each sentence. Whatever is not
 * here is said in Spanish.
 */

interface ForReview {
  readonly says: string
  /** What it is meant to say, in Spanish. */
  readonly means: string
  /** True once a speaker has read it in its letter. */
  readonly reviewed: boolean
}

const pending = (says: string, means: string): ForReview => ({ says, means, reviewed: false })

/** By message, or `shared`, and by the key of the sentence. */
export const kichwaPack: Readonly<Record<string, Readonly<Record<string, ForReview>>>> = {
  shared: {
    greeting: pending('Imanalla, {name}:', 'Hola, {name}:'),
    codeLabel: pending('Kikinpa código', 'Su código'),
    signIn: pending('Yaykuna', 'Entrar, iniciar sesión'),
    notYou: pending('¿Mana kikinchu karkanki?', '¿No fue usted?'),
    when: pending('Puncha, pacha', 'Día y hora'),
    help: pending('¿Yanapayta munankichu?', '¿Necesita ayuda?'),
  },
}

/** The sentences of one message, or those of all (`shared`), as a letter says them. */
export const kichwaOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(kichwaPack[name] ?? {}).map(([key, { says }]) => [key, says] as const),
  )
