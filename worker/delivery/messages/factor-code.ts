/** The second factor of whoever has proven the password: at a sign-in, before an act in the account, and to turn it on. */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu código de seguridad · {service}',
  heading: 'Tu código de seguridad',
  body: 'Alguien, esperamos que tú, escribió la contraseña de tu cuenta de {city} y necesita este código para seguir.',
  notYouText: 'No des el código a nadie y elige otra contraseña: quien lo pidió conoce la tuya.',
  sms: '{code} es tu código de seguridad. Vale {lifetime}. No lo compartas.',
}

export const factorCode = message({
  name: 'factor-code',
  required: ['code', 'minutes'],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Su código de seguridad · {service}',
      preheader: 'Vale {lifetime} y sirve una sola vez.',
      heading: 'Su código de seguridad',
      body: 'Alguien, esperamos que usted, escribió la contraseña de su cuenta de {city} y necesita este código para seguir.',
      notYouText: 'No dé el código a nadie y elija otra contraseña: quien lo pidió conoce la suya.',
      recover: 'Elegir otra contraseña',
      sms: '{code} es su código de seguridad. Vale {lifetime}. No lo comparta.',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your security code · {service}',
      preheader: 'It is valid for {lifetime} and works only once.',
      heading: 'Your security code',
      body: 'Somebody, we hope it was you, entered the password of your account with {city} and needs this code to go on.',
      notYouText:
        'Give the code to nobody and choose another password: whoever asked for it knows yours.',
      recover: 'Choose another password',
      sms: '{code} is your security code. Valid for {lifetime}. Do not share it.',
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
