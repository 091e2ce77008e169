/** Tells every proven contact that a signed-in citizen changed the password. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Tu contraseña cambió · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tu contraseña cambió',
  body: 'La contraseña de tu cuenta de {city} se cambió desde una sesión abierta. Las demás sesiones se cerraron. Si fuiste tú, no tienes que hacer nada.',
  notYouText: 'Recupera el acceso cuanto antes y avísanos: los datos de contacto están abajo.',
  sms: 'tu contraseña cambió el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passwordChanged = message({
  name: 'password-changed',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su contraseña cambió · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Su contraseña cambió',
      body: 'La contraseña de su cuenta de {city} se cambió desde una sesión abierta. Las demás sesiones se cerraron. Si fue usted, no tiene que hacer nada.',
      action: 'Revisar mi cuenta',
      notYouText: 'Recupere el acceso cuanto antes y avísenos: los datos de contacto están abajo.',
      recover: 'Recuperar el acceso',
      sms: 'su contraseña cambió el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your password was changed · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'Your password was changed',
      body: 'The password of your account with {city} was changed from an open session. The other sessions were ended. If it was you, there is nothing to do.',
      action: 'Review my account',
      notYouText: 'Recover access as soon as you can, and tell us: our contact details are below.',
      recover: 'Recover access',
      sms: 'your password was changed on {when}. Was this not you? Recover access and tell us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    { is: 'action', label: say('action'), address: pages.account, fallback: say('fallback') },
    {
      is: 'warning',
      title: say('notYou'),
      text: say('notYouText'),
      link: { label: say('recover'), address: pages.recover },
    },
  ],
})
