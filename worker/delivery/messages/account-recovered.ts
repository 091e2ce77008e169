/** Tells every proven contact that the account was recovered: the owner must hear of it even if it was a thief. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'
import { notYouBlock } from './own-act.ts'

const tu = {
  subject: 'Se recuperó el acceso a tu cuenta · {service}',
  heading: 'Se recuperó el acceso a tu cuenta',
  body: 'Tu cuenta de {city} tiene una contraseña nueva, elegida con un mensaje que enviamos a uno de tus contactos. Se cerraron todas las sesiones.',
  recoverText:
    'Otra persona puede estar leyendo tus mensajes. Cambia la contraseña de tu correo, recupera el acceso a tu cuenta y avísanos.',
  sms: 'se recuperó el acceso a tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountRecovered = message({
  name: 'account-recovered',
  required: ['at'],
  optional: [...whence, 'link'],
  sentences: {
    es: {
      subject: 'Se recuperó el acceso a su cuenta · {service}',
      preheader: 'Hay una contraseña nueva y se cerraron todas las sesiones.',
      heading: 'Se recuperó el acceso a su cuenta',
      body: 'Su cuenta de {city} tiene una contraseña nueva, elegida con un mensaje que enviamos a uno de sus contactos. Se cerraron todas las sesiones.',
      recoverText:
        'Otra persona puede estar leyendo sus mensajes. Cambie la contraseña de su correo, recupere el acceso a su cuenta y avísenos.',
      sms: 'se recuperó el acceso a su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Access to your account was recovered · {service}',
      preheader: 'There is a new password, and all sessions were ended.',
      heading: 'Access to your account was recovered',
      body: 'Your account with {city} has a new password, chosen with a message that we sent to one of your contacts. All sessions were ended.',
      recoverText:
        'Somebody else may be reading your messages. Change the password of your e-mail, recover access to your account and tell us.',
      sms: 'access to your account was recovered on {when}. Was this not you? Tell us: {contact}',
    },
  },
  blocks: (say, values, profile) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    { is: 'action', label: say('signIn'), address: profile.pages.login, fallback: say('fallback') },
    notYouBlock(say, values, profile),
  ],
})
