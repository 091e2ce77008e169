/** The manuals of Mi Carpeta Ciudadana of León: registering an account, and recovering the password. */

const registration = 'a citizen registers as the guide says'
const others = 'a citizen signs in with Google, and with Facebook'
const change = 'a citizen changes the password as the guide says'
const byMail = 'a citizen recovers the password by the link, as the manual says'
const byPhone = 'a citizen recovers the password by the code, as the manual says'
const byNeither = 'a citizen without either asks to be contacted, as the manual says'

export const leonPromises = {
  'leon-1': {
    words: 'Registra en tu navegador la ruta […], que envía la pantalla para iniciar sesión',
    journey: registration,
  },
  'leon-2': {
    words:
      'INICIO · ¿QUÉ ES? · ¿CÓMO FUNCIONA? · ¿CÓMO REGISTRARME? · TÉRMINOS · GUÍAS · PREGUNTAS FRECUENTES',
    journey: registration,
  },
  'leon-3': {
    words:
      'Con una clave única: trámites y servicios en línea, apoyos municipales, #Participa León',
    journey: registration,
  },
  'leon-4': { words: '¿No tienes cuenta? Regístrate aquí', journey: registration },
  'leon-5': {
    words: 'Los campos que tienen un asterisco (*) no deben quedar vacíos',
    journey: registration,
  },
  'leon-6': {
    words: 'Si solicitará un apoyo para un menor, la información es la del padre, madre o tutor',
    journey: registration,
  },
  'leon-7': {
    words: 'Estado y Municipio se llenan en automático. Selecciona la Colonia del listado',
    journey: registration,
  },
  'leon-8': {
    words: 'Completa el resto de los campos […]. Da clic en Siguiente para avanzar',
    journey: registration,
  },
  'leon-9': {
    words:
      'Un máximo de dos horas para la confirmación; de lo contrario es necesario volver a generarlo',
    journey: registration,
  },
  'leon-10': { words: 'Iniciar sesión con Google', journey: others },
  'leon-11': { words: 'Iniciar sesión con Facebook', journey: others },
  'leon-12': {
    words: 'Da clic en el botón Usuario, que despliega la opción Cambiar contraseña',
    journey: change,
  },
  'leon-13': {
    words: 'Al menos 6 caracteres, una letra mayúscula, un número y un carácter especial. Guardar',
    journey: change,
  },
  'leon-14': {
    words: '¿Olvidaste tu contraseña o no puedes iniciar sesión? Da clic aquí',
    journey: byMail,
  },
  'leon-15': {
    words: 'Deberás registrar el CURP que anteriormente registraste. Da clic en Enviar',
    journey: byMail,
  },
  'leon-16': {
    words: 'Se muestran las opciones: link al correo electrónico, código al celular',
    journey: byMail,
  },
  'leon-17': {
    words: 'Hemos enviado instrucciones a su correo registrado. Revisa la bandeja de tu correo',
    journey: byMail,
  },
  'leon-18': {
    words: 'En caso de no contar con acceso a la cuenta de correo, enviar un email a sinfilas@…',
    journey: byMail,
  },
  'leon-19': { words: 'Regresar a pantalla de inicio', journey: byMail },
  'leon-20': {
    words: 'Da clic en el link para continuar; si no lo ha solicitado, ignore este correo',
    journey: byMail,
  },
  'leon-21': {
    words:
      'Se tiene un máximo de dos horas para poder cambiarla; de lo contrario, volver a dar clic',
    journey: byMail,
  },
  'leon-22': {
    words: 'Correo electrónico, nueva contraseña, confirma tu contraseña. Da clic en Guardar',
    journey: byMail,
  },
  'leon-23': {
    words: 'Se indicará el cambio exitoso: en el siguiente inicio de sesión, la nueva contraseña',
    journey: byMail,
  },
  'leon-24': { words: 'Al teléfono registrado llegará el código', journey: byPhone },
  'leon-25': {
    words: 'Captura la nueva contraseña y confirma nuevamente. Da clic en Guardar',
    journey: byPhone,
  },
  'leon-26': {
    words: 'Si no cuentas con acceso a ninguno de los medios de recuperación presiona Aquí',
    journey: byNeither,
  },
  'leon-27': {
    words:
      'Ingresar tu correo electrónico y tu teléfono para poder contactarte; soporte: sinfilas@…',
    journey: byNeither,
  },
} as const
