/** Tells every proven contact that names or address were changed in the account. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Tus datos cambiaron · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tus datos cambiaron',
  body: 'En tu cuenta de {city} se cambiaron tus datos personales, después de escribir tu contraseña. Puedes verlos en tu cuenta.',
  sms: 'tus datos cambiaron el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const detailsChanged = ownAct('details-changed', {
  es: {
    subject: 'Sus datos cambiaron · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Sus datos cambiaron',
    body: 'En su cuenta de {city} se cambiaron sus datos personales, después de escribir su contraseña. Puede verlos en su cuenta.',
    sms: 'sus datos cambiaron el {when}. ¿No fue usted? Avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'Your data were changed · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'Your data were changed',
    body: 'Your personal data were changed in your account with {city}, after your password was entered. You can see them in your account.',
    sms: 'your data were changed on {when}. Was this not you? Tell us: {contact}',
  },
})
