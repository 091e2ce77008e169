/** Tells somebody that an officer took the second factors from the account, because they were lost. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta ya no pide un segundo paso · {service}',
  preheader: 'Entra con tu contraseña y activa otro.',
  heading: 'Tu cuenta ya no pide un segundo paso',
  body: 'Una persona de {city} quitó los segundos pasos de tu cuenta, porque los perdiste. Entra con tu contraseña y activa otro en tu cuenta.',
  notYouText:
    'Si no lo pediste en la ventanilla, avísanos enseguida: los datos de contacto están abajo.',
  sms: 'tu cuenta ya no pide el segundo paso. ¿No lo pediste? Avísanos: {contact}',
}

export const factorsReset = message({
  name: 'factors-reset',
  required: [],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Su cuenta ya no pide un segundo paso · {service}',
      preheader: 'Entre con su contraseña y active otro.',
      heading: 'Su cuenta ya no pide un segundo paso',
      body: 'Una persona de {city} quitó los segundos pasos de su cuenta, porque los perdió. Entre con su contraseña y active otro en su cuenta.',
      notYouText:
        'Si no lo pidió en la ventanilla, avísenos enseguida: los datos de contacto están abajo.',
      sms: 'su cuenta ya no pide el segundo paso. ¿No lo pidió? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account asks for no second step any more · {service}',
      preheader: 'Sign in with your password and turn on another.',
      heading: 'Your account asks for no second step any more',
      body: 'A person at {city} took the second steps from your account, because you lost them. Sign in with your password and turn on another in your account.',
      notYouText:
        'If you did not ask for this at the desk, tell us at once: our contact details are below.',
      sms: 'your account asks for no second step any more. Did you not ask for it? Tell us: {contact}',
    },
  },
  blocks: (say, { name }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
