/** Proves that an address or a number is the citizen's, before the account exists. */
import { message } from './message.ts'

const sentences = {
  es: {
    subject: 'Confirme su correo · {service}',
    preheader: 'Falta un paso. El código vale {minutes} minutos.',
    heading: 'Confirme su correo',
    greeting: 'Hola, {name}:',
    body: 'Para terminar de crear su cuenta de {city}, escriba este código en la página donde empezó.',
    action: 'Confirmar mi correo',
    notYouText:
      'No haga nada: sin este código la cuenta no se crea, y su correo no se usará para nada más.',
    sms: '{code} es su código para crear la cuenta. Vale {minutes} min. No lo comparta.',
  },
  en: {
    subject: 'Confirm your e-mail · {service}',
    preheader: 'One step to go. The code is valid for {minutes} minutes.',
    heading: 'Confirm your e-mail',
    greeting: 'Hello, {name}:',
    body: 'To finish creating your account with {city}, type this code on the page where you began.',
    action: 'Confirm my e-mail',
    notYouText:
      'Do nothing: without this code the account is not created, and your address is used for nothing else.',
    sms: '{code} is your code to create the account. Valid for {minutes} min. Do not share it.',
  },
}

export const confirmContact = message({
  name: 'confirm-contact',
  words: ['code', 'link', 'minutes', 'name'],
  sentences,
  letter: (say, { code, link, name }) => ({
    preheader: say('preheader'),
    heading: say('heading'),
    blocks: [
      ...(name ? [{ is: 'text', text: say('greeting') } as const] : []),
      { is: 'text', text: say('body') },
      { is: 'code', label: say('codeLabel'), code },
      { is: 'text', text: say('orLink') },
      { is: 'action', label: say('action'), address: link, fallback: say('fallback') },
      { is: 'text', text: `${say('validity')} ${say('keepSecret')}` },
      { is: 'warning', title: say('notYou'), text: say('notYouText') },
    ],
  }),
})
