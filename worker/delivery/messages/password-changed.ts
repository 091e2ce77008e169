/** Tells every proven contact that a signed-in citizen changed the password. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'
import { notYouBlock } from './own-act.ts'

const tu = {
  subject: 'Tu contraseña cambió · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tu contraseña cambió',
  body: 'La contraseña de tu cuenta de {city} se cambió desde una sesión abierta. Las demás sesiones se cerraron. Si fuiste tú, no tienes que hacer nada.',
  sms: 'tu contraseña cambió el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passwordChanged = message({
  name: 'password-changed',
  required: ['at'],
  optional: [...whence, 'link'],
  sentences: {
    es: {
      subject: 'Su contraseña cambió · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Su contraseña cambió',
      body: 'La contraseña de su cuenta de {city} se cambió desde una sesión abierta. Las demás sesiones se cerraron. Si fue usted, no tiene que hacer nada.',
      sms: 'su contraseña cambió el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your password was changed · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'Your password was changed',
      body: 'The password of your account with {city} was changed from an open session. The other sessions were ended. If it was you, there is nothing to do.',
      sms: 'your password was changed on {when}. Was this not you? Recover access and tell us: {contact}',
    },
  },
  blocks: (say, values, profile) => [
    { is: 'text', text: say('body') },
    factsOf(say, values),
    {
      is: 'action',
      label: say('review'),
      address: profile.pages.account,
      fallback: say('fallback'),
    },
    notYouBlock(say, values, profile),
  ],
})
