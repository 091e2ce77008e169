/** Texts that cost one SMS. */

/** 3GPP TS 23.038 §6.2.1, the default alphabet, without escape and form feed. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)

/** §6.2.1.1, behind an escape: two septets each. */
const extension = new Set('^{}\\[~]|€')

/** Septets of one message; a longer text is sent, and paid, as several. */
export const smsLength = 160

/** Septets that a text takes; Infinity when a character of it has none, and the whole would go out as UCS-2. */
export const septetsOf = (text: string): number =>
  [...text].reduce((sum, it) => sum + (alphabet.has(it) ? 1 : extension.has(it) ? 2 : Infinity), 0)

const written: Readonly<Record<string, string>> = { '·': '-', '–': '-', '—': '-', '’': "'" }

const toAlphabet = (character: string): string => {
  if (septetsOf(character) < Infinity) return character
  const plain = written[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '')
  return septetsOf(plain) < Infinity ? plain : '?'
}

/** Writes a text in the alphabet: `código` becomes `codigo`, `mañana` stays. */
export const gsm7 = (text: string): string =>
  [...text.normalize('NFC').replace(/[^\S\n]/g, ' ')].map(toAlphabet).join('')

/**
 * Writes `name: text`, with as many words of the name as leave one SMS.
 *
 * @param lastLine what the phone reads, e.g. `@id.ciudad.gob.ec #123456`
 */
export function sms(name: string, text: string, lastLine?: string): string {
  const rest = `: ${gsm7(text)}${lastLine ? `\n${gsm7(lastLine)}` : ''}`
  let shortened = gsm7(name)
  while (shortened.includes(' ') && septetsOf(shortened + rest) > smsLength)
    shortened = shortened.replace(/,? \S+$/, '')
  return shortened + rest
}
