/** Tells every proven contact that a passkey opens the account from now on. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Hay una llave de acceso nueva · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Hay una llave de acceso nueva',
  body: 'Se agregó una llave de acceso a tu cuenta de {city}: con ella se entra sin contraseña. Si fuiste tú, no tienes que hacer nada.',
  sms: 'se agregó una llave de acceso el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passkeyAdded = ownAct('passkey-added', {
  es: {
    subject: 'Hay una llave de acceso nueva · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Hay una llave de acceso nueva',
    body: 'Se agregó una llave de acceso a su cuenta de {city}: con ella se entra sin contraseña. Si fue usted, no tiene que hacer nada.',
    sms: 'se agregó una llave de acceso el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'There is a new passkey · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'There is a new passkey',
    body: 'A passkey was added to your account with {city}: it signs in without a password. If it was you, there is nothing to do.',
    sms: 'a passkey was added on {when}. Was this not you? Recover access and tell us: {contact}',
  },
})
