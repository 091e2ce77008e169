/** Tells the owner of an address that somebody tried to register it again. The page said nothing of it (T11). */
import { whence, whenceOf } from './fact-blocks.ts'
import { message } from './message.ts'

const tu = {
  subject: 'Ya tienes una cuenta · {service}',
  preheader: 'No hace falta crear otra cuenta: inicia sesión con la que tienes.',
  heading: 'Ya tienes una cuenta',
  body: 'Alguien, esperamos que tú, quiso crear una cuenta de {city} con datos que ya tienen una. No hace falta crear otra: inicia sesión con la que tienes.',
  forgotten: '¿No recuerdas tu contraseña?',
  notYouText: 'No hagas nada: tu cuenta no ha cambiado y nadie ha entrado en ella.',
  sms: 'ya tienes una cuenta. Inicia sesión con ella, o recupera el acceso, en {host}',
}

export const alreadyRegistered = message({
  name: 'already-registered',
  required: [],
  optional: [...whence],
  sentences: {
    es: {
      subject: 'Usted ya tiene una cuenta · {service}',
      preheader: 'No hace falta crear otra cuenta: inicie sesión con la que tiene.',
      heading: 'Usted ya tiene una cuenta',
      body: 'Alguien, esperamos que usted, quiso crear una cuenta de {city} con datos que ya tienen una. No hace falta crear otra: inicie sesión con la que tiene.',
      forgotten: '¿No recuerda su contraseña?',
      recover: 'Elegir otra',
      notYouText: 'No haga nada: su cuenta no ha cambiado y nadie ha entrado en ella.',
      sms: 'usted ya tiene una cuenta. Inicie sesión con ella, o recupere el acceso, en {host}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'You already have an account · {service}',
      preheader: 'There is no need to create another account: sign in with the one you have.',
      heading: 'You already have an account',
      body: 'Somebody, we hope it was you, tried to create an account with {city}, with details that already have one. There is no need to create another: sign in with the one you have.',
      forgotten: 'Do you not remember your password?',
      recover: 'Choose another',
      notYouText: 'Do nothing: your account has not changed and nobody has signed in to it.',
      sms: 'you already have an account. Sign in with it, or recover access, at {host}',
    },
  },
  blocks: (say, values, { pages }) => [
    { is: 'text', text: say('body') },
    { is: 'action', label: say('signIn'), address: pages.login, fallback: say('fallback') },
    {
      is: 'text',
      text: say('forgotten'),
      link: { label: say('recover'), address: pages.recover },
    },
    ...whenceOf(say, values),
    { is: 'warning', title: say('notYou'), text: say('notYouText') },
  ],
})
