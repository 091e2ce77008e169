/** Tells every proven contact that somebody says to have lost every second factor, and until when that can be stopped. */
import { ownAct } from './own-act.ts'

const tu = {
  subject: 'Perdiste tu segundo paso · {service}',
  preheader: 'Puedes detenerlo con un botón si no fuiste tú.',
  heading: 'Pediste entrar sin tu segundo paso',
  body: 'Alguien, esperamos que tú, escribió la contraseña de tu cuenta de {city} y dijo que perdió tu segundo paso. Desde el {until} la cuenta dejará de pedirlo. Si no fuiste tú, detenlo antes: con el botón de abajo, o entrando con tu segundo paso.',
  sms: 'se pidió entrar sin tu segundo paso el {when}. ¿No fuiste tú? Avísanos: {contact}',
}

export const factorResetRequested = ownAct(
  'factor-reset-requested',
  {
    es: {
      subject: 'Perdió su segundo paso · {service}',
      preheader: 'Puede detenerlo con un botón si no fue usted.',
      heading: 'Pidió entrar sin su segundo paso',
      body: 'Alguien, esperamos que usted, escribió la contraseña de su cuenta de {city} y dijo que perdió su segundo paso. Desde el {until} la cuenta dejará de pedirlo. Si no fue usted, deténgalo antes: con el botón de abajo, o entrando con su segundo paso.',
      sms: 'se pidió entrar sin su segundo paso el {when}. ¿No fue usted? Avísenos: {contact}',
    },
    'es-MX': tu,
    'es-VE': tu,
    en: {
      subject: 'Your second step was lost · {service}',
      preheader: 'You can stop it with one button if it was not you.',
      heading: 'You asked to sign in without your second step',
      body: 'Somebody, we hope it was you, entered the password of your account with {city} and said that your second step is lost. From {until} on the account will not ask for it. If it was not you, stop it before: with the button below, or by signing in with your second step.',
      sms: 'a sign-in without your second step was asked for on {when}. Was this not you? Tell us: {contact}',
    },
  },
  ['at', 'until'],
)
