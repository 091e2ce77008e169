/** Tells every proven contact that somebody pressed "it was not me": what ended, and how to get back in. */
import { factsOf, whence } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Cerramos todo en tu cuenta · {service}',
  preheader: 'Elige una contraseña nueva para volver a entrar.',
  heading: 'Cerramos todo en tu cuenta',
  body: 'Desde uno de tus contactos se nos dijo que otra persona usó tu cuenta de {city}. Cerramos todas las sesiones, deshicimos los cambios de contacto recientes y la eliminación, si la había, y tu contraseña ya no abre nada.',
  action: 'Elegir una contraseña nueva',
  notYouText:
    'Si no presionaste el botón, tu cuenta está a salvo: elige una contraseña nueva y avísanos.',
  sms: 'cerramos todo en tu cuenta el {when}. Elige otra contraseña para entrar. Ayuda: {contact}',
}

export const disowned = message({
  name: 'disowned',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Cerramos todo en su cuenta · {service}',
      preheader: 'Elija una contraseña nueva para volver a entrar.',
      heading: 'Cerramos todo en su cuenta',
      body: 'Desde uno de sus contactos se nos dijo que otra persona usó su cuenta de {city}. Cerramos todas las sesiones, deshicimos los cambios de contacto recientes y la eliminación, si la había, y su contraseña ya no abre nada.',
      action: 'Elegir una contraseña nueva',
      notYouText:
        'Si no presionó el botón, su cuenta está a salvo: elija una contraseña nueva y avísenos.',
      sms: 'cerramos todo en su cuenta el {when}. Elija otra contraseña para entrar. Ayuda: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'We closed everything in your account · {service}',
      preheader: 'Choose a new password to get back in.',
      heading: 'We closed everything in your account',
      body: 'From one of your contacts we were told that somebody else used your account with {city}. We ended all sessions, undid recent changes of contact and the deletion, if there was one, and your password no longer opens anything.',
      action: 'Choose a new password',
      notYouText:
        'If you did not press the button, your account is safe: choose a new password, and tell us.',
      sms: 'we closed everything in your account on {when}. Choose a new password to sign in. Help: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    { is: 'action', label: say('action'), address: pages.recover, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
