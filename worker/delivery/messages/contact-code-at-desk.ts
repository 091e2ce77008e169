/** Proves at the counter that a new address or number is read by who is there: the code is told to the officer, and to nobody else. */
import { message } from './message.ts'

const tu = {
  subject: 'Código para la ventanilla · {service}',
  preheader: 'Dilo solo a quien te atiende en la ventanilla. Sirve {lifetime}.',
  heading: 'Tu código para la ventanilla',
  body: 'Estás en la ventanilla de {city} y pediste que este contacto sea el de tu cuenta.',
  tell: 'Di este código a la persona que te atiende ahí, mientras te atiende:',
  keepToDesk:
    'No lo escribas en ninguna página ni se lo digas a nadie más. Nadie de {city} te lo pedirá por teléfono, mensaje ni correo.',
  notYouText:
    'Si no estás en la ventanilla, no digas el código a nadie: sin él, este contacto no se usa para nada.',
  sms: '{code}: dilo a quien te atiende en la ventanilla, y a nadie por teléfono. Sirve {lifetime}.',
}

export const contactCodeAtDesk = message({
  name: 'contact-code-at-desk',
  required: ['code', 'minutes'],
  optional: [],
  sentences: {
    es: {
      subject: 'Código para la ventanilla · {service}',
      preheader: 'Dígalo solo a quien le atiende en la ventanilla. Sirve {lifetime}.',
      heading: 'Su código para la ventanilla',
      body: 'Usted está en la ventanilla de {city} y pidió que este contacto sea el de su cuenta.',
      tell: 'Diga este código a la persona que le atiende ahí, mientras le atiende:',
      keepToDesk:
        'No lo escriba en ninguna página ni se lo diga a nadie más. Nadie de {city} se lo pedirá por teléfono, mensaje ni correo.',
      notYouText:
        'Si no está en la ventanilla, no diga el código a nadie: sin él, este contacto no se usa para nada.',
      sms: '{code}: dígalo a quien le atiende en la ventanilla, y a nadie por teléfono. Sirve {lifetime}.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Code for the desk · {service}',
      preheader: 'Tell it only to the person who serves you at the desk. Valid for {lifetime}.',
      heading: 'Your code for the desk',
      body: 'You are at the desk of {city} and asked for this contact to be the one of your account.',
      tell: 'Tell this code to the person who serves you there, while they serve you:',
      keepToDesk:
        'Enter it on no page and tell it to nobody else. Nobody from {city} will ever ask you for it by phone, text or e-mail.',
      notYouText:
        'If you are not at the desk, tell the code to nobody: without it this contact is used for nothing.',
      sms: '{code}: tell it to the person who serves you at the desk, never by phone. Valid for {lifetime}.',
    },
  },
  blocks: (say, { code }, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'text', text: say('tell') },
    { is: 'code', label: say('codeLabel'), code },
    { is: 'text', text: `${say('validityCode')} ${say('keepToDesk')}` },
    { is: 'action', label: say('review'), address: pages.account, fallback: say('fallback') },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
