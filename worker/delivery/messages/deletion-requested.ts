/** Tells every proven contact that the account will be deleted, and until when a sign-in keeps it. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Tu cuenta se eliminará · {service}',
  preheader: 'Si cambias de idea, inicia sesión antes de esa fecha.',
  heading: 'Tu cuenta se eliminará',
  body: 'Se pidió eliminar tu cuenta de {city}. Se eliminará el {until}. Si cambias de idea, inicia sesión antes: con eso la conservas.',
  sms: 'tu cuenta se eliminará: se pidió el {when}. ¿No fuiste tú? Inicia sesión o avísanos: {contact}',
}

export const deletionRequested = ownAct(
  'deletion-requested',
  {
    es: {
      subject: 'Su cuenta se eliminará · {service}',
      preheader: 'Si cambia de idea, inicie sesión antes de esa fecha.',
      heading: 'Su cuenta se eliminará',
      body: 'Se pidió eliminar su cuenta de {city}. Se eliminará el {until}. Si cambia de idea, inicie sesión antes: con eso la conserva.',
      sms: 'su cuenta se eliminará: se pidió el {when}. ¿No fue usted? Inicie sesión o avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your account will be deleted · {service}',
      preheader: 'If you change your mind, sign in before that day.',
      heading: 'Your account will be deleted',
      body: 'Your account with {city} was asked to be deleted. It will be deleted on {until}. If you change your mind, sign in before: that keeps it.',
      sms: 'your account will be deleted: asked for on {when}. Was this not you? Sign in or tell us: {contact}',
    },
  },
  ['at', 'until'],
)
