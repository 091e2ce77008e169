/** Tells somebody that the account, which was suspended, can be used again. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta está activa de nuevo · {service}',
  preheader: 'Ya puedes entrar con tu contraseña de siempre.',
  heading: 'Tu cuenta está activa de nuevo',
  body: 'Una persona de {city} levantó la suspensión de tu cuenta. Entra con tu contraseña de siempre; en los dispositivos donde la usabas hay que iniciar sesión otra vez.',
  forgotten: '¿No recuerdas tu contraseña?',
  notYouText:
    'Si no tienes una cuenta aquí, avísanos con los datos de contacto de abajo: alguien usó tu dirección.',
  sms: 'tu cuenta está activa de nuevo. Entra con tu contraseña de siempre, en {host}',
}

export const accountReinstated = message({
  name: 'account-reinstated',
  required: [],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Su cuenta está activa de nuevo · {service}',
      preheader: 'Ya puede entrar con su contraseña de siempre.',
      heading: 'Su cuenta está activa de nuevo',
      body: 'Una persona de {city} levantó la suspensión de su cuenta. Entre con su contraseña de siempre; en los dispositivos donde la usaba hay que iniciar sesión otra vez.',
      forgotten: '¿No recuerda su contraseña?',
      recover: 'Elegir otra',
      notYouText:
        'Si no tiene una cuenta aquí, avísenos con los datos de contacto de abajo: alguien usó su dirección.',
      sms: 'su cuenta está activa de nuevo. Entre con su contraseña de siempre, en {host}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is open again · {service}',
      preheader: 'You can sign in with your usual password.',
      heading: 'Your account is open again',
      body: 'A person at {city} lifted the suspension of your account. Sign in with your usual password; on the devices where you used it, you sign in anew.',
      forgotten: 'Do you not remember your password?',
      recover: 'Choose another',
      notYouText:
        'If you have no account here, tell us through the contacts below: somebody used your address.',
      sms: 'your account is open again. Sign in with your usual password, at {host}',
    },
  },
  blocks: (say, { name }, { pages }) => [
    ...greetingTo(say, name),
    { is: 'text', text: say('body') },
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    {
      is: 'text',
      text: say('forgotten'),
      link: { label: say('recover'), address: pages.recover },
    },
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
