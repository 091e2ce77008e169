/** Passkeys: what a profile says of them, and by what a sign-in is answered in the place of a password. @see WebAuthn L3 */
/** How a municipality lets citizens sign in by passkey. */
export interface PasskeySettings {
  /**
   * The domain that passkeys are made for, the RP ID: the city's registrable domain where its pages and the Worker are
   * under it, else the Worker's host. It can never be moved: with another one every passkey is lost.
   */
  readonly rpId: string
  /** Origins of pages under other domains; `https://<rpId>/.well-known/webauthn` tells browsers so. */
  readonly relatedOrigins?: readonly string[]
}

/** What a browser gives of a passkey that was used, in the place of a user name and a password; each base64url. */
export const assertionNames = [
  'credentialId',
  'clientDataJSON',
  'authenticatorData',
  'signature',
  'userHandle',
] as const

/** The same as the answer of a sign-in's first screen. */
export const assertionFields = assertionNames.map(
  (name) => ({ kind: 'text', name, max: 2048 }) as const,
)

/** Whether a first screen is answered by a passkey, and not by what it asks. */
export const isAssertion = (answer: Readonly<Record<string, string>>): boolean =>
  'credentialId' in answer
