/** Proves that a new address or number is the citizen's, who is signed in and wants it in the place of another. */
import { message } from './message.ts'
import { verificationBlocks } from './verification.ts'

const tu = {
  subject: 'Confirma tu nuevo contacto · {service}',
  preheader: 'Confírmalo para seguir. Este mensaje sirve {lifetime}.',
  heading: 'Confirma tu nuevo contacto',
  body: 'Pediste que esta dirección sea la de tu cuenta de {city}.',
  notYouText: 'No hagas nada: sin este código la dirección no se usa para nada.',
  sms: '{code} es el código para poner este número en tu cuenta. Sirve {lifetime}. No lo compartas.',
}

export const contactCode = message({
  name: 'contact-code',
  required: ['minutes'],
  optional: ['code', 'link', 'name', 'user'],
  sentences: {
    es: {
      subject: 'Confirme su nuevo contacto · {service}',
      preheader: 'Confírmelo para seguir. Este mensaje sirve {lifetime}.',
      heading: 'Confirme su nuevo contacto',
      body: 'Pidió que esta dirección sea la de su cuenta de {city}.',
      action: 'Confirmar',
      notYouText: 'No haga nada: sin este código la dirección no se usa para nada.',
      sms: '{code} es el código para poner este número en su cuenta. Sirve {lifetime}. No lo comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Confirm your new contact · {service}',
      preheader: 'Confirm it to go on. This message is valid for {lifetime}.',
      heading: 'Confirm your new contact',
      body: 'You asked for this address to be the one of your account with {city}.',
      action: 'Confirm',
      notYouText: 'Do nothing: without this code the address is used for nothing.',
      sms: '{code} is the code to put this number in your account. Valid for {lifetime}. Do not share it.',
    },
  },
  blocks: (say, values) => [
    { is: 'text', text: say('body') },
    ...verificationBlocks(say, values, false),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
