/** The instructions for resetting the key in Ecuapass, the portal of the customs. */

const reset = 'a user finds the ID and resets the key, as the instructions say'
const approval = 'a request that is approved opens the account, and its e-mail tells of it'

export const ecuapassPromises = {
  'ecuapass-1': { words: 'Seleccionar la opción “REINICIAR CLAVE”', journey: reset },
  'ecuapass-2': {
    words: 'Clasificación de usuario: al desplegarse la lista de opciones disponibles, las diez',
    journey: reset,
  },
  'ecuapass-3': {
    words: 'RUC empresa: se llena solo para representante legal, […]. Si no, el campo se bloqueará',
    journey: reset,
  },
  'ecuapass-4': {
    words: 'Correo electrónico: solo para usuario, auditor o perito. Si no, el campo se bloqueará',
    journey: reset,
  },
  'ecuapass-5': {
    words: 'Si algún campo obligatorio no es completado, la solicitud no avanza',
    journey: reset,
  },
  'ecuapass-6': { words: '“Buscar ID”, y el sistema facilita el ID usuario', journey: reset },
  'ecuapass-7': {
    words: 'ID usuario, identificación, correo electrónico; “Recibir la clave por e-mail”',
    journey: reset,
  },
  'ecuapass-8': {
    words:
      'Un mensaje de confirmación […]; al dar clic en “Sí”, el sistema envía la clave temporal',
    journey: reset,
  },
  'ecuapass-9': {
    words: 'Una vez aprobada la solicitud de uso, puede emplear su cuenta',
    journey: approval,
  },
  'ecuapass-10': {
    words: 'El correo registrado se usa para la recepción de notificaciones',
    journey: approval,
  },
} as const
