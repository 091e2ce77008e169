/** Welcomes a citizen whose account has just come to be. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Tu cuenta está lista · {service}',
  preheader: 'Ya puedes iniciar sesión y hacer tus trámites con {city}.',
  heading: 'Tu cuenta está lista',
  body: 'Ya puedes iniciar sesión y hacer por internet tus trámites con {city}.',
  notYouText: 'Alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'tu cuenta está lista desde el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountCreated = message({
  name: 'account-created',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su cuenta está lista · {service}',
      preheader: 'Ya puede iniciar sesión y hacer sus trámites con {city}.',
      heading: 'Su cuenta está lista',
      body: 'Ya puede iniciar sesión y hacer por internet sus trámites con {city}.',
      action: 'Ir a mi cuenta',
      notYouText: 'Alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'su cuenta está lista desde el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is ready · {service}',
      preheader: 'You can now sign in and deal with {city} online.',
      heading: 'Your account is ready',
      body: 'You can now sign in and deal with {city} online.',
      action: 'Go to my account',
      notYouText: 'Tell us: our contact details are below. Somebody used your address.',
      sms: 'your account was ready on {when}. Was this not you? Tell us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'action', label: say('action'), address: pages.account, fallback: say('fallback') },
    factsOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
