/** Tells every proven contact that a passkey opens the account no more. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Se borró una llave de acceso · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Se borró una llave de acceso',
  body: 'Se borró una llave de acceso de tu cuenta de {city}: con ella ya no se entra. Si fuiste tú, no tienes que hacer nada.',
  notYouText:
    'Recupera el acceso cuanto antes, con lo que se borran todas las llaves, y avísanos: los datos de contacto están abajo.',
  sms: 'se borró una llave de acceso el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passkeyRemoved = message({
  name: 'passkey-removed',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Se borró una llave de acceso · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Se borró una llave de acceso',
      body: 'Se borró una llave de acceso de su cuenta de {city}: con ella ya no se entra. Si fue usted, no tiene que hacer nada.',
      action: 'Revisar mi cuenta',
      notYouText:
        'Recupere el acceso cuanto antes, con lo que se borran todas las llaves, y avísenos: los datos de contacto están abajo.',
      recover: 'Recuperar el acceso',
      sms: 'se borró una llave de acceso el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'A passkey was removed · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'A passkey was removed',
      body: 'A passkey was removed from your account with {city}: it no longer signs in. If it was you, there is nothing to do.',
      action: 'Review my account',
      notYouText:
        'Recover access as soon as you can, which removes every passkey, and tell us: our contact details are below.',
      recover: 'Recover access',
      sms: 'a passkey was removed on {when}. Was this not you? Recover access and tell us: {contact}',
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
