/** The help page of the SIGE of Maracaibo: the Registro Único Ciudadano, the sign-in, and the forgotten password. */

const registration = 'somebody new creates the RUC and signs in, as the help page says'
const recovery = 'who forgot the password recovers it inside the profile, as the help page says'

export const maracaiboPromises = {
  'maracaibo-1': {
    words: 'Ingresa al formulario de registro: personas naturales o jurídicas',
    journey: registration,
  },
  'maracaibo-2': {
    words:
      'Una vez que hayas hecho clic en “Registrar”, te llegará un mensaje: “Finalizar Registro”',
    journey: registration,
  },
  'maracaibo-3': {
    words: 'Escribir la nueva contraseña, y una vez más: al menos 8 caracteres, un número, …',
    journey: registration,
  },
  'maracaibo-4': {
    words: 'Haciendo clic en “Iniciar sesión”, en la parte superior de la página',
    journey: registration,
  },
  'maracaibo-5': {
    words: 'Elegir el perfil, el documento de identidad y tu contraseña',
    journey: registration,
  },
  'maracaibo-6': {
    words: 'Dentro de cada perfil, “Olvidé mi contraseña”: cédula y correo, “Solicitar”',
    journey: recovery,
  },
  'maracaibo-7': {
    words: 'Te llegará un mensaje y deberás seguir los pasos que te indicamos en él',
    journey: recovery,
  },
  'maracaibo-8': {
    words:
      '¿Y si no puedo acceder a mi correo? De manera presencial, con documento y carta motivada',
    journey: recovery,
  },
} as const
