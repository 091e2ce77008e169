/** The token of an e-mailed link: how it is written, and how it is found again in what mail programs make of a link. */

/** Names the challenge, and holds the secret that meets it. */
export interface LinkToken {
  readonly challenge: string
  readonly secret: string
}

export const linkToken = (challenge: string, secret: string): string => `${challenge}.${secret}`

/** 128 bits each, in base64url: what comes after them is not ours. */
const form = /(?:^|[^\w-])(chl_[\w-]{22})\.([\w-]{22})/

/**
 * Mail programs wrap links, escape them once more, and take the bracket, full stop or parameter that follows for a part
 * of them.
 *
 * @returns null for what lacks a part of it, and can be no link of ours
 */
export function readLinkToken(text: string): LinkToken | null {
  const [, challenge, secret] = form.exec(unwrapped(text)) ?? []
  return challenge && secret ? { challenge, secret } : null
}

/** How often a gateway of links may escape what it has escaped already. */
const escapings = 3

/** Blanks, line ends and what is not seen come of wrapping: a token has none. `=` at the end of a line is quoted-printable's. */
const unwrapped = (text: string): string =>
  Array.from({ length: escapings })
    .reduce<string>(unescaped, text)
    .replace(/=?[\r\n]+|[\s\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu, '')

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Rubbish behind it may be no escape at all.
    return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
}
