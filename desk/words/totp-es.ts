/** What is said to officers without a passkey, in Spanish. */

export const totp = {
  other: 'Usar contraseña y aplicación',
  back: 'Usar la llave de acceso',
  title: 'Entrar con contraseña y aplicación',
  lead: 'Hacen falta las dos. Suspender, cerrar sesiones, quitar esperas y firmar de segundo son para quien tiene llave de acceso.',
  pair: 'Abra una aplicación de autenticación y lea este código con ella.',
  qr: 'Código QR para la aplicación de autenticación',
  open: 'Abrir la aplicación en este equipo',
  byHand: 'Si no puede leerlo, escriba este código en la aplicación:',
  email: 'Correo',
  password: 'Contraseña',
  newPassword: 'Contraseña nueva',
  passwordHint: 'Doce caracteres o más; mejor una frase.',
  code: 'Código de la aplicación',
  codeHint: 'Seis dígitos, que cambian cada medio minuto.',
  weaker: 'Una página falsa puede pedirle los dos: mire que la dirección sea la de su municipio.',
  connect: 'Conectar y entrar',
  button: 'Entrar',
  way: 'Entra con',
  ways: { passkey: 'Llave de acceso', totp: 'Contraseña y aplicación' },
  required: 'Complete este campo.',
  wrongCode: 'No es el código que muestra la aplicación. Escriba el que muestra ahora.',
  refused: 'El correo, la contraseña o el código no son correctos. Cada código sirve una vez.',
  passwordErrors: {
    password_too_short: 'Le faltan caracteres: doce o más.',
    password_too_long: 'Tiene demasiados caracteres.',
    password_common: 'Es de las que se prueban primero. Elija otra.',
    password_leaked: 'Se conoce por una filtración. Elija otra.',
    password_personal: 'Tiene algo que se sabe de usted. Elija otra.',
    password_unchanged: 'Elija otra.',
    password_malformed: 'Tiene un carácter que no se puede usar.',
  },
}

export type TotpWords = typeof totp
