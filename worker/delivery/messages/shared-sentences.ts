/** What several messages say in the same words. */
import type { Sentences } from './sentences.ts'

const es = {
  codeLabel: 'Su código',
  typeCode: 'Escriba este código en la página donde empezó:',
  typeBehind: 'Abra la página con el botón y escriba allí su usuario y este código:',
  follow: 'Siga con este botón:',
  orLink: 'O, si lo prefiere, siga con este botón:',
  validity: 'El código y el botón sirven una sola vez, durante {lifetime}.',
  validityCode: 'El código sirve una sola vez, durante {lifetime}.',
  validityLink: 'El botón sirve una sola vez, durante {lifetime}.',
  keepSecret:
    'No comparta este código. Nadie de {city} se lo pedirá por teléfono, mensaje ni correo.',
  keepLink: 'No reenvíe este mensaje: quien lo tenga podría usar el botón por usted.',
  fallback: 'Si el botón no funciona, copie esta dirección en su navegador:',
  greeting: 'Hola, {name}:',
  user: 'Usuario',
  signIn: 'Iniciar sesión',
  toService: 'Ir a {theService}',
  notYou: '¿No fue usted?',
  when: 'Fecha y hora',
  whenValue: '{when}',
  device: 'Dispositivo',
  askedFrom: 'La solicitud se hizo desde:',
  location: 'Lugar aproximado',
  locationValue: '{location}',
  review: 'Revisar mi cuenta',
  disown: 'No fui yo: cerrar todo',
  disownText:
    'Presione «No fui yo». Sin pedirle la contraseña, cerraremos todas las sesiones, desharemos los cambios de contacto que aún se puedan deshacer y le haremos elegir otra contraseña.',
  recover: 'Recuperar el acceso',
  recoverText: 'Recupere el acceso cuanto antes y avísenos: los datos de contacto están abajo.',
  help: '¿Necesita ayuda?',
  automatic: 'Este es un mensaje automático: las respuestas no se leen.',
}

/** To whom one says `tú`: shared by the countries that do. */
const tu = {
  codeLabel: 'Tu código',
  typeCode: 'Escribe este código en la página donde empezaste:',
  typeBehind: 'Abre la página con el botón y escribe ahí tu usuario y este código:',
  follow: 'Sigue con este botón:',
  orLink: 'O, si lo prefieres, sigue con este botón:',
  keepSecret:
    'No compartas este código. Nadie de {city} te lo pedirá por teléfono, mensaje ni correo.',
  keepLink: 'No reenvíes este mensaje: quien lo tenga podría usar el botón por ti.',
  fallback: 'Si el botón no funciona, copia esta dirección en tu navegador:',
  notYou: '¿No fuiste tú?',
  disownText:
    'Presiona «No fui yo». Sin pedirte la contraseña, cerraremos todas las sesiones, desharemos los cambios de contacto que aún se puedan deshacer y te haremos elegir otra contraseña.',
  recoverText: 'Recupera el acceso cuanto antes y avísanos: los datos de contacto están abajo.',
  help: '¿Necesitas ayuda?',
}

export const sharedSentences = {
  es,
  'es-MX': tu,
  'es-VE': tu,
  en: {
    codeLabel: 'Your code',
    typeCode: 'Enter this code on the page where you began:',
    typeBehind: 'Open the page with the button, and enter your user name and this code there:',
    follow: 'Continue with this button:',
    orLink: 'Or, if you prefer, continue with this button:',
    validity: 'The code and the button are valid for {lifetime} and work only once.',
    validityCode: 'The code is valid for {lifetime} and works only once.',
    validityLink: 'The button is valid for {lifetime} and works only once.',
    keepSecret:
      'Do not share this code. Nobody from {city} will ever ask you for it by phone, text or e-mail.',
    keepLink: 'Do not forward this message: whoever has it could use the button instead of you.',
    fallback: 'If the button does not work, copy this address into your browser:',
    greeting: 'Hello, {name}:',
    user: 'User name',
    signIn: 'Sign in',
    toService: 'Go to {theService}',
    notYou: 'Was this not you?',
    when: 'Date and time',
    whenValue: '{when}',
    device: 'Device',
    askedFrom: 'The request came from:',
    location: 'Approximate place',
    locationValue: '{location}',
    review: 'Review my account',
    disown: 'It was not me: close everything',
    disownText:
      'Press “It was not me”. Without asking for the password we will end all sessions, undo the changes of contact that can still be undone, and make you choose another password.',
    recover: 'Recover access',
    recoverText: 'Recover access as soon as you can, and tell us: our contact details are below.',
    help: 'Do you need help?',
    automatic: 'This is an automatic message: replies are not read.',
  },
} satisfies Sentences<keyof typeof es>

export type SharedKey = keyof typeof es
