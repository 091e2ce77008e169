/** Tells every proven contact that another provider opens the account no more. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Desconectaste {provider} de tu cuenta · {service}',
  preheader: 'Si fuiste tú, no tienes que hacer nada.',
  heading: 'Tu cuenta ya no se abre con {provider}',
  body: 'Ya no se puede iniciar sesión en tu cuenta de {city} con {provider}. Tu contraseña sigue igual. Si fuiste tú, no tienes que hacer nada.',
  sms: 'tu cuenta ya no se abre con {provider} desde el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const identityUnlinked = ownAct(
  'identity-unlinked',
  {
    es: {
      subject: 'Desconectó {provider} de su cuenta · {service}',
      preheader: 'Si fue usted, no tiene que hacer nada.',
      heading: 'Su cuenta ya no se abre con {provider}',
      body: 'Ya no se puede iniciar sesión en su cuenta de {city} con {provider}. Su contraseña sigue igual. Si fue usted, no tiene que hacer nada.',
      sms: 'su cuenta ya no se abre con {provider} desde el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'You disconnected {provider} from your account · {service}',
      preheader: 'If it was you, there is nothing to do.',
      heading: 'Your account no longer opens with {provider}',
      body: 'Nobody can sign in to your account with {city} with {provider} any more. Your password stays the same. If it was you, there is nothing to do.',
      sms: 'your account no longer opens with {provider} since {when}. Was this not you? Tell us: {contact}',
    },
  },
  ['at', 'provider'],
)
