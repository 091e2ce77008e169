/** The second factor of whoever has proven the password: at a sign-in, before an act in the account, and to turn it on. */
import { codeBehindPassword } from './code-behind-password.ts'

export const factorCode = codeBehindPassword('factor-code', {
  usted: {
    subject: 'Su código de seguridad · {service}',
    heading: 'Su código de seguridad',
    body: 'Alguien, esperamos que usted, escribió la contraseña de su cuenta de {city} y necesita este código para seguir.',
    sms: '{code} es su código de seguridad. Sirve {lifetime}. No lo comparta.',
  },
  tú: {
    subject: 'Tu código de seguridad · {service}',
    heading: 'Tu código de seguridad',
    body: 'Alguien, esperamos que tú, escribió la contraseña de tu cuenta de {city} y necesita este código para seguir.',
    sms: '{code} es tu código de seguridad. Sirve {lifetime}. No lo compartas.',
  },
  en: {
    subject: 'Your security code · {service}',
    heading: 'Your security code',
    body: 'Somebody, we hope it was you, entered the password of your account with {city} and needs this code to go on.',
    sms: '{code} is your security code. Valid for {lifetime}. Do not share it.',
  },
})
