/** Proves that an address or a number is the citizen's, before the account exists. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'
import { isBehindLink, verificationBlocks } from './verification.ts'

const tu = {
  subject: 'Confirma tu correo · {service}',
  preheader: 'Confírmalo para seguir. Este mensaje sirve {lifetime}.',
  heading: 'Confirma tu correo',
  body: 'Pediste crear una cuenta de {city}. Para seguir, confirma que este correo es tuyo.',
  notYouText:
    'No hagas nada: sin este mensaje la cuenta no se crea, y tu correo no se usará para nada más.',
  sms: '{code} es tu código para crear la cuenta. Sirve {lifetime}. No lo compartas.',
}

export const confirmContact = message({
  name: 'confirm-contact',
  required: ['minutes'],
  optional: ['code', 'link', 'name', 'user'],
  sentences: {
    es: {
      subject: 'Confirme su correo · {service}',
      preheader: 'Confírmelo para seguir. Este mensaje sirve {lifetime}.',
      heading: 'Confirme su correo',
      body: 'Pidió crear una cuenta de {city}. Para seguir, confirme que este correo es suyo.',
      action: 'Confirmar mi correo',
      notYouText:
        'No haga nada: sin este mensaje la cuenta no se crea, y su correo no se usará para nada más.',
      sms: '{code} es su código para crear la cuenta. Sirve {lifetime}. No lo comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Confirm your e-mail address · {service}',
      preheader: 'Confirm it to go on. This message is valid for {lifetime}.',
      heading: 'Confirm your e-mail address',
      body: 'You asked to create an account with {city}. To go on, confirm that this address is yours.',
      action: 'Confirm my e-mail address',
      notYouText:
        'Do nothing: without this message the account is not created, and your address is used for nothing else.',
      sms: '{code} is your code to create the account. Valid for {lifetime}. Do not share it.',
    },
  },
  blocks: (say, values, municipality) => [
    ...greetingTo(say, values.name),
    { is: 'text', text: say('body') },
    ...verificationBlocks(say, values, isBehindLink(municipality, 'register')),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
