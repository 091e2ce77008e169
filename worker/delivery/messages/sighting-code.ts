/** A code that somebody who is at the desk with their document reads out there: who can read it has the contact. */
import { message } from './message.ts'

const tu = {
  preheader: 'Dilo solo si estás en la ventanilla. Sirve {lifetime}.',
  subject: 'Código para la ventanilla · {service}',
  body: 'Estás en la ventanilla de {city} con tu documento, y este código dice que la cuenta es tuya. Díselo a quien te atiende:',
  notYouText:
    'No se lo digas a nadie: alguien está en la ventanilla con tu documento. Avísanos: los datos de contacto están abajo.',
  sms: '{code} es tu código para la ventanilla. Dilo solo si estás ahí. Sirve {lifetime}.',
}

export const sightingCode = message({
  name: 'sighting-code',
  required: ['code', 'minutes'],
  optional: [],
  sentences: {
    es: {
      subject: 'Código para la ventanilla · {service}',
      preheader: 'Dígalo solo si está en la ventanilla. Sirve {lifetime}.',
      heading: 'Un código para leer en la ventanilla',
      body: 'Está en la ventanilla de {city} con su documento, y este código dice que la cuenta es suya. Dígaselo a quien le atiende:',
      notYouText:
        'No se lo diga a nadie: alguien está en la ventanilla con su documento. Avísenos: los datos de contacto están abajo.',
      sms: '{code} es su código para la ventanilla. Dígalo solo si está ahí. Sirve {lifetime}.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Code for the desk · {service}',
      preheader: 'Say it only if you are at the desk. Valid for {lifetime}.',
      heading: 'A code to read out at the desk',
      body: 'You are at the desk of {city} with your document, and this code says that the account is yours. Tell it to whoever serves you:',
      notYouText:
        'Tell it to nobody: somebody is at the desk with your document. Tell us: our contact details are below.',
      sms: '{code} is your code for the desk. Say it only if you are there. Valid for {lifetime}.',
    },
  },
  blocks: (say, { code }, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'code', label: say('codeLabel'), code },
    { is: 'text', text: say('validityCode') },
    { is: 'action', label: say('review'), address: pages.account, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
