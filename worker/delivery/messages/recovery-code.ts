/** Lets a citizen who has lost the password prove control of a contact. */
import { message } from './message.ts'

const sentences = {
  es: {
    subject: 'Recupere el acceso · {service}',
    preheader: 'Su código para elegir otra contraseña vale {minutes} minutos.',
    heading: 'Recupere el acceso',
    body: 'Alguien, esperamos que usted, pidió elegir otra contraseña para su cuenta de {city}. Escriba este código en la página donde lo pidió.',
    action: 'Elegir otra contraseña',
    notYouText:
      'Su contraseña sigue siendo la misma y nadie puede cambiarla sin este código. Puede ignorar este mensaje.',
    sms: '{code} es su código para recuperar el acceso. Vale {minutes} min. No lo comparta.',
  },
  en: {
    subject: 'Recover your access · {service}',
    preheader: 'Your code to choose another password is valid for {minutes} minutes.',
    heading: 'Recover your access',
    body: 'Somebody, we hope it was you, asked to choose another password for your account with {city}. Type this code on the page where you asked for it.',
    action: 'Choose another password',
    notYouText:
      'Your password is still the same, and nobody can change it without this code. You can ignore this message.',
    sms: '{code} is your code to recover access. Valid for {minutes} min. Do not share it.',
  },
}

export const recoveryCode = message({
  name: 'recovery-code',
  words: ['code', 'link', 'minutes'],
  sentences,
  letter: (say, { code, link }) => ({
    preheader: say('preheader'),
    heading: say('heading'),
    blocks: [
      { is: 'text', text: say('body') },
      { is: 'code', label: say('codeLabel'), code },
      { is: 'text', text: say('orLink') },
      { is: 'action', label: say('action'), address: link, fallback: say('fallback') },
      { is: 'text', text: `${say('validity')} ${say('keepSecret')}` },
      { is: 'warning', title: say('notYou'), text: say('notYouText') },
    ],
  }),
})
