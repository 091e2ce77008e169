/** Tells every proven contact that a passkey opens the account from now on. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Hay una llave de acceso nueva · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Hay una llave de acceso nueva',
  body: 'Se agregó una llave de acceso a tu cuenta de {city}: con ella se entra sin contraseña. Si fuiste tú, no tienes que hacer nada.',
  notYouText:
    'Recupera el acceso cuanto antes, con lo que se borran todas las llaves, y avísanos: los datos de contacto están abajo.',
  sms: 'se agregó una llave de acceso el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passkeyAdded = message({
  name: 'passkey-added',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Hay una llave de acceso nueva · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Hay una llave de acceso nueva',
      body: 'Se agregó una llave de acceso a su cuenta de {city}: con ella se entra sin contraseña. Si fue usted, no tiene que hacer nada.',
      action: 'Revisar mi cuenta',
      notYouText:
        'Recupere el acceso cuanto antes, con lo que se borran todas las llaves, y avísenos: los datos de contacto están abajo.',
      recover: 'Recuperar el acceso',
      sms: 'se agregó una llave de acceso el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'There is a new passkey · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'There is a new passkey',
      body: 'A passkey was added to your account with {city}: it signs in without a password. If it was you, there is nothing to do.',
      action: 'Review my account',
      notYouText:
        'Recover access as soon as you can, which removes every passkey, and tell us: our contact details are below.',
      recover: 'Recover access',
      sms: 'a passkey was added on {when}. Was this not you? Recover access and tell us: {contact}',
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
