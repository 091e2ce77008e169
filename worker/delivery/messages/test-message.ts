/** Shows an operator that messages arrive. Only an operator can cause it, and it tells of nothing else. */
import { message } from './message.ts'

const tu = {
  preheader: 'Si lo lees, los mensajes de {city} llegan. No tienes que hacer nada.',
  body: 'Este es un mensaje de prueba de {theService}, de {city}. Si lo lees, los mensajes llegan. No tienes que hacer nada.',
  notYouText: 'Alguien de {city} escribió tu dirección por error. Puedes borrar este mensaje.',
  sms: 'este es un mensaje de prueba de {city}. No tienes que hacer nada.',
}

export const testMessage = message({
  name: 'test',
  required: [],
  optional: [],
  sentences: {
    es: {
      subject: 'Mensaje de prueba · {service}',
      preheader: 'Si lo lee, los mensajes de {city} llegan. No tiene que hacer nada.',
      heading: 'Mensaje de prueba',
      body: 'Este es un mensaje de prueba de {theService}, de {city}. Si lo lee, los mensajes llegan. No tiene que hacer nada.',
      notYouText: 'Alguien de {city} escribió su dirección por error. Puede borrar este mensaje.',
      sms: 'este es un mensaje de prueba de {city}. No tiene que hacer nada.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Test message · {service}',
      preheader: 'If you read this, messages from {city} arrive. There is nothing to do.',
      heading: 'Test message',
      body: 'This is a test message from {theService}, of {city}. If you can read it, messages arrive. There is nothing to do.',
      notYouText:
        'Somebody at {city} entered your address by mistake. You can delete this message.',
      sms: 'this is a test message from {city}. There is nothing to do.',
    },
  },
  blocks: (say, _values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'action', label: say('toService'), address: pages.login, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
