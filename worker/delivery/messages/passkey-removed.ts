/** Tells every proven contact that a passkey opens the account no more. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Se borró una llave de acceso · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Se borró una llave de acceso',
  body: 'Se borró una llave de acceso de tu cuenta de {city}: con ella ya no se entra. Si fuiste tú, no tienes que hacer nada.',
  sms: 'se borró una llave de acceso el {when}. ¿No fuiste tú? Recupera el acceso y avísanos: {contact}',
}

export const passkeyRemoved = ownAct('passkey-removed', {
  es: {
    subject: 'Se borró una llave de acceso · {service}',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    heading: 'Se borró una llave de acceso',
    body: 'Se borró una llave de acceso de su cuenta de {city}: con ella ya no se entra. Si fue usted, no tiene que hacer nada.',
    sms: 'se borró una llave de acceso el {when}. ¿No fue usted? Recupere el acceso y avísenos: {contact}',
  },
  'es-MX': tu,
  'es-VE': tu,
  en: {
    subject: 'A passkey was removed · {service}',
    preheader: 'If it was you, there is nothing to do.',
    heading: 'A passkey was removed',
    body: 'A passkey was removed from your account with {city}: it no longer signs in. If it was you, there is nothing to do.',
    sms: 'a passkey was removed on {when}. Was this not you? Recover access and tell us: {contact}',
  },
})
