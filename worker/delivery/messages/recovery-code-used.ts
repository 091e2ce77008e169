/** Tells every proven contact that somebody signed in with one of the codes on paper. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Se usó un código de respaldo · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Se usó un código de respaldo',
  body: 'Alguien, esperamos que tú, entró a tu cuenta de {city} con la contraseña y un código de respaldo. Ese código ya no sirve; en tu cuenta ves cuántos te quedan.',
  sms: 'se usó un código de respaldo de tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const recoveryCodeUsed = ownAct('recovery-code-used', {
  es: {
    subject: 'Se usó un código de respaldo · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Se usó un código de respaldo',
    body: 'Alguien, esperamos que usted, entró a su cuenta de {city} con la contraseña y un código de respaldo. Ese código ya no sirve; en su cuenta ve cuántos le quedan.',
    sms: 'se usó un código de respaldo de su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'A recovery code was used · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'A recovery code was used',
    body: 'Somebody, we hope it was you, signed in to your account with {city} with the password and a recovery code. That code does not work any more; your account shows how many are left.',
    sms: 'a recovery code of your account was used on {when}. Was this not you? Tell us: {contact}',
  },
})
