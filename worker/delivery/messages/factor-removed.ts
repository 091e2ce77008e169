/** Tells every proven contact that a second factor was turned off. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Segundo paso desactivado · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Desactivaste un segundo paso',
  body: 'En tu cuenta de {city} se desactivó un segundo paso, después de escribir la contraseña y de usar uno. Puedes ver cuáles quedan en tu cuenta.',
  sms: 'se desactivó un segundo paso de tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const factorRemoved = ownAct('factor-removed', {
  es: {
    subject: 'Segundo paso desactivado · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Desactivó un segundo paso',
    body: 'En su cuenta de {city} se desactivó un segundo paso, después de escribir la contraseña y de usar uno. Puede ver cuáles quedan en su cuenta.',
    sms: 'se desactivó un segundo paso de su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Second step turned off · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'You turned a second step off',
    body: 'A second step was turned off in your account with {city}, after the password was entered and one was used. You can see which ones are left in your account.',
    sms: 'a second step of your account was turned off on {when}. Was this not you? Tell us: {contact}',
  },
})
