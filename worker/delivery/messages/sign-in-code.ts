/** Lets somebody in who knows the password, is on a new device, and remembers no answer to a security question. */
import { codeBehindPassword } from './code-behind-password.ts'

export const signInCode = codeBehindPassword('sign-in-code', {
  usted: {
    subject: 'Su código para iniciar sesión · {service}',
    heading: 'Su código para iniciar sesión',
    body: 'Alguien, esperamos que usted, escribió la contraseña de su cuenta de {city} en un dispositivo que no conocemos.',
    sms: '{code} es su código para iniciar sesión. Sirve {lifetime}. No lo comparta.',
  },
  tú: {
    subject: 'Tu código para iniciar sesión · {service}',
    heading: 'Tu código para iniciar sesión',
    body: 'Alguien, esperamos que tú, escribió la contraseña de tu cuenta de {city} en un dispositivo que no conocemos.',
    sms: '{code} es tu código para iniciar sesión. Sirve {lifetime}. No lo compartas.',
  },
  en: {
    subject: 'Your code to sign in · {service}',
    heading: 'Your code to sign in',
    body: 'Somebody, we hope it was you, entered the password of your account with {city} on a device that we do not know.',
    sms: '{code} is your code to sign in. Valid for {lifetime}. Do not share it.',
  },
})
