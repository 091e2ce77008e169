/** Welcomes a citizen whose account has just come to be. */
import { message } from './message.ts'
import { factsOf, whence } from './fact-blocks.ts'

const tu = {
  subject: 'Tu cuenta está lista · {service}',
  preheader: 'Ya puedes entrar y hacer tus trámites con {city}.',
  heading: 'Tu cuenta está lista',
  body: 'Ya puedes entrar con ella y hacer por internet tus trámites con {city}.',
  notYouText: 'Avísanos con los datos de contacto de abajo: alguien usó tu dirección.',
  sms: 'tu cuenta está lista desde el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const accountCreated = message({
  name: 'account-created',
  required: ['at'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su cuenta está lista · {service}',
      preheader: 'Ya puede entrar y hacer sus trámites con {city}.',
      heading: 'Su cuenta está lista',
      body: 'Ya puede entrar con ella y hacer por internet sus trámites con {city}.',
      action: 'Ir a mi cuenta',
      notYouText: 'Avísenos con los datos de contacto de abajo: alguien usó su dirección.',
      sms: 'su cuenta está lista desde el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is ready · {service}',
      preheader: 'You can now sign in and deal with {city} online.',
      heading: 'Your account is ready',
      body: 'You can now sign in with it and deal with {city} online.',
      action: 'Go to my account',
      notYouText: 'Tell us through the contacts below: somebody used your address.',
      sms: 'your account is ready since {when}. Was it not you? Tell us: {contact}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'action', label: say('action'), address: pages.account, fallback: say('fallback') },
    factsOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
