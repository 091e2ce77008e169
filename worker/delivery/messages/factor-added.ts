/** Tells every proven contact that the account asks for a second factor from now on, or for another one. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Segundo paso activado · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Activaste un segundo paso para entrar',
  body: 'Desde ahora tu cuenta de {city} pide, además de la contraseña, un segundo paso. Puedes ver cuáles tienes en tu cuenta.',
  sms: 'se activó un segundo paso en tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const factorAdded = ownAct('factor-added', {
  es: {
    subject: 'Segundo paso activado · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Activó un segundo paso para entrar',
    body: 'Desde ahora su cuenta de {city} pide, además de la contraseña, un segundo paso. Puede ver cuáles tiene en su cuenta.',
    sms: 'se activó un segundo paso en su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Second step turned on · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'You turned a second step on',
    body: 'From now on your account with {city} asks for a second step besides the password. You can see which ones you have in your account.',
    sms: 'a second step was turned on in your account on {when}. Was this not you? Tell us: {contact}',
  },
})
