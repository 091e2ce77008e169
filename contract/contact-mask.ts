/** Masks of an e-mail address and a telephone number: whoever owns it recognises it, nobody else learns it. */

/** Where most citizens of Latin America have their mailbox: to have one there says nothing of anybody. */
const commonDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'hotmail.com',
  'hotmail.es',
  'icloud.com',
  'live.com',
  'live.com.mx',
  'outlook.com',
  'outlook.es',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.es',
])

/**
 * Masks a normalised e-mail address: `s•••••@gmail.com`, `s•••••@…`. Every mask has one letter, and none tells how many
 * it hides, nor a domain that few have.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return '•••••'
  const domain = email.slice(at + 1)
  return `${email.charAt(0)}•••••@${commonDomains.has(domain) ? domain : '…'}`
}

/** Masks an E.164 number: `••••••29`. The bullets do not tell how many digits they hide. */
export const maskPhone = (phone: string): string => `••••••${phone.replace(/\D/g, '').slice(-2)}`
