/** One message of each kind, with what is awkward to carry: accents, quotes, an ampersand, a line break. */
import type { Email, Sms } from '../../../worker/delivery/provider.ts'

export const exampleEmail = {
  channel: 'email',
  id: 'msg_3kTMd0a9WqLz5yBvR7sXcA',
  locale: 'es-EC',
  from: { name: 'Municipio "San José" & Cía', address: 'no-responder@ciudad.example' },
  to: 'rosa@correo.example',
  subject: 'Su código: úselo en 10 minutos',
  text: 'Código 73519264\nNo lo comparta.',
  html: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
  code: '73519264',
} as const satisfies Email

export const exampleSms = {
  channel: 'sms',
  id: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
  locale: 'es-EC',
  to: '+593991234567',
  text: 'Ciudad: 73519264 es su código. No lo comparta.\n@www.ciudad.example #73519264',
  code: '73519264',
} as const satisfies Sms
