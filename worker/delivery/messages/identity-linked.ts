/** Tells every proven contact that another provider opens the account from now on. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Conectaste {provider} con tu cuenta · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tu cuenta se abre también con {provider}',
  body: 'Desde ahora puedes iniciar sesión en tu cuenta de {city} con {provider}. Lo que tienes registrado no cambia. Si fuiste tú, no tienes que hacer nada.',
  sms: 'tu cuenta se abre también con {provider} desde el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const identityLinked = ownAct(
  'identity-linked',
  {
    es: {
      subject: 'Conectó {provider} con su cuenta · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Su cuenta se abre también con {provider}',
      body: 'Desde ahora puede iniciar sesión en su cuenta de {city} con {provider}. Lo que tiene registrado no cambia. Si fue usted, no tiene que hacer nada.',
      sms: 'su cuenta se abre también con {provider} desde el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'You connected {provider} to your account · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'Your account now also opens with {provider}',
      body: 'From now on you can sign in to your account with {city} with {provider}. What is registered there does not change. If it was you, there is nothing to do.',
      sms: 'your account also opens with {provider} since {when}. Was this not you? Tell us: {contact}',
    },
  },
  ['at', 'provider'],
)
