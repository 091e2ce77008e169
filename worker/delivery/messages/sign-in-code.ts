/** Lets somebody in who knows the password, is on a new device, and remembers no answer to a security question. */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu código para iniciar sesión · {service}',
  heading: 'Tu código para iniciar sesión',
  body: 'Alguien, esperamos que tú, escribió la contraseña de tu cuenta de {city} en un dispositivo que no conocemos.',
  notYouText: 'No des el código a nadie y elige otra contraseña: quien lo pidió conoce la tuya.',
  sms: '{code} es tu código para iniciar sesión. Vale {lifetime}. No lo compartas.',
}

export const signInCode = message({
  name: 'sign-in-code',
  required: ['code', 'minutes'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su código para iniciar sesión · {service}',
      preheader: 'Vale {lifetime} y sirve una sola vez.',
      heading: 'Su código para iniciar sesión',
      body: 'Alguien, esperamos que usted, escribió la contraseña de su cuenta de {city} en un dispositivo que no conocemos.',
      notYouText: 'No dé el código a nadie y elija otra contraseña: quien lo pidió conoce la suya.',
      recover: 'Elegir otra contraseña',
      sms: '{code} es su código para iniciar sesión. Vale {lifetime}. No lo comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your code to sign in · {service}',
      preheader: 'It is valid for {lifetime} and works only once.',
      heading: 'Your code to sign in',
      body: 'Somebody, we hope it was you, entered the password of your account with {city} on a device that we do not know.',
      notYouText:
        'Give the code to nobody and choose another password: whoever asked for it knows yours.',
      recover: 'Choose another password',
      sms: '{code} is your code to sign in. Valid for {lifetime}. Do not share it.',
    },
  },
  blocks: (say, { code, ...values }, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'text', text: say('typeCode') },
    { is: 'code', label: say('codeLabel'), code },
    { is: 'text', text: `${say('validityCode')} ${say('keepSecret')}` },
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
    { is: 'action', label: say('recover'), address: pages.recover, fallback: say('fallback') },
  ],
})
