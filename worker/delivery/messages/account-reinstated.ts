/** Tells somebody that the account, which was suspended, can be used again. */
import { greetingTo } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Tu cuenta está activa de nuevo · {service}',
  preheader: 'Ya puedes iniciar sesión con tu contraseña de siempre.',
  heading: 'Tu cuenta está activa de nuevo',
  body: 'Una persona de {city} levantó la suspensión de tu cuenta. Inicia sesión con tu contraseña de siempre, también en los dispositivos donde ya la usabas.',
  forgotten: '¿No recuerdas tu contraseña?',
  notYouText:
    'Si no tienes una cuenta aquí, alguien usó tu dirección. Avísanos: los datos de contacto están abajo.',
  sms: 'tu cuenta está activa de nuevo. Inicia sesión con tu contraseña de siempre en {host}',
}

export const accountReinstated = message({
  name: 'account-reinstated',
  required: [],
  optional: ['name'],
  sentences: {
    es: {
      subject: 'Su cuenta está activa de nuevo · {service}',
      preheader: 'Ya puede iniciar sesión con su contraseña de siempre.',
      heading: 'Su cuenta está activa de nuevo',
      body: 'Una persona de {city} levantó la suspensión de su cuenta. Inicie sesión con su contraseña de siempre, también en los dispositivos donde ya la usaba.',
      forgotten: '¿No recuerda su contraseña?',
      recover: 'Elegir otra',
      notYouText:
        'Si no tiene una cuenta aquí, alguien usó su dirección. Avísenos: los datos de contacto están abajo.',
      sms: 'su cuenta está activa de nuevo. Inicie sesión con su contraseña de siempre en {host}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account is open again · {service}',
      preheader: 'You can sign in with your usual password.',
      heading: 'Your account is open again',
      body: 'A person at {city} lifted the suspension of your account. Sign in with your usual password, also on the devices where you used it before.',
      forgotten: 'Do you not remember your password?',
      recover: 'Choose another',
      notYouText:
        'If you have no account here, tell us: our contact details are below. Somebody used your address.',
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
