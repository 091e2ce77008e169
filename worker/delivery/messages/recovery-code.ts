/** Lets a citizen who has lost the password prove control of a contact. */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'
import { isBehindLink, verificationBlocks } from './verification.ts'

const tu = {
  subject: 'Recupera el acceso · {service}',
  heading: 'Recupera el acceso',
  body: 'Alguien, esperamos que tú, pidió elegir otra contraseña para tu cuenta de {city}.',
  notYouText:
    'Tu contraseña sigue siendo la misma y nadie puede cambiarla sin este mensaje. Puedes ignorarlo.',
  sms: '{code} es tu código para recuperar el acceso. Sirve {lifetime}. No lo compartas.',
}

export const recoveryCode = message({
  name: 'recovery-code',
  required: ['minutes'],
  optional: ['code', 'link', 'user', ...whence],
  sentences: {
    es: {
      subject: 'Recupere el acceso · {service}',
      preheader: 'Para elegir otra contraseña. Este mensaje sirve {lifetime}.',
      heading: 'Recupere el acceso',
      body: 'Alguien, esperamos que usted, pidió elegir otra contraseña para su cuenta de {city}.',
      action: 'Elegir otra contraseña',
      notYouText:
        'Su contraseña sigue siendo la misma y nadie puede cambiarla sin este mensaje. Puede ignorarlo.',
      sms: '{code} es su código para recuperar el acceso. Sirve {lifetime}. No lo comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Recover your access · {service}',
      preheader: 'To choose another password. This message is valid for {lifetime}.',
      heading: 'Recover your access',
      body: 'Somebody, we hope it was you, asked to choose another password for your account with {city}.',
      action: 'Choose another password',
      notYouText:
        'Your password is still the same, and nobody can change it without this message. You can ignore it.',
      sms: '{code} is your code to recover access. Valid for {lifetime}. Do not share it.',
    },
  },
  blocks: (say, values, municipality) => [
    { is: 'text', text: say('body') },
    ...verificationBlocks(say, values, isBehindLink(municipality, 'recover')),
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
