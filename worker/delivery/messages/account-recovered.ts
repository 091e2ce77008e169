/** Tells every proven contact that the account was recovered: the owner must hear of it even if it was a thief. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Se recuperó el acceso a tu cuenta · {service}',
  heading: 'Se recuperó el acceso a tu cuenta',
  body: 'Tu cuenta de {city} tiene una contraseña nueva, elegida con un mensaje que enviamos a uno de tus contactos. Se cerraron todas las sesiones.',
  notYouText:
    'Otra persona puede estar leyendo tus mensajes. Cambia la contraseña de tu correo, recupera el acceso a tu cuenta y avísanos.',
  sms: 'se recuperó el acceso a tu cuenta el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountRecovered = message({
  name: 'account-recovered',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Se recuperó el acceso a su cuenta · {service}',
      preheader: 'Hay una contraseña nueva y se cerraron todas las sesiones.',
      heading: 'Se recuperó el acceso a su cuenta',
      body: 'Su cuenta de {city} tiene una contraseña nueva, elegida con un mensaje que enviamos a uno de sus contactos. Se cerraron todas las sesiones.',
      notYouText:
        'Otra persona puede estar leyendo sus mensajes. Cambie la contraseña de su correo, recupere el acceso a su cuenta y avísenos.',
      recover: 'Recuperar el acceso',
      sms: 'se recuperó el acceso a su cuenta el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Access to your account was recovered · {service}',
      preheader: 'There is a new password, and all sessions were ended.',
      heading: 'Access to your account was recovered',
      body: 'Your account with {city} has a new password, chosen with a message that we sent to one of your contacts. All sessions were ended.',
      notYouText:
        'Somebody else may be reading your messages. Change the password of your e-mail, recover access to your account and tell us.',
      recover: 'Recover access',
      sms: 'access to your account was recovered on {when}. Was this not you? Tell us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    {
      is: 'warning',
      title: say('notYou'),
      text: say('notYouText'),
      link: { label: say('recover'), address: pages.recover },
    },
  ],
})
