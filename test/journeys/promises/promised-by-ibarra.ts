/** The help pages of the Portal Ciudadano of Ibarra: recovering the password, and registering. */

const recovery = 'who forgot the password recovers it as the help page says'
const services = 'the services that the portal names begin with the account'
const profile = 'a citizen sees the profile, and changes what can be changed there'
const registration = 'a new citizen registers as the help page says'

export const ibarraPromises = {
  'ibarra-1': {
    words: 'Clic en “¿Olvidó su contraseña?”; ingrese los datos […]; clic en “Continuar”',
    journey: recovery,
  },
  'ibarra-2': {
    words: 'Recibirá una notificación de envío, y un mensaje con los nuevos datos de acceso',
    journey: recovery,
  },
  'ibarra-3': {
    words: 'Se remitirá el usuario, código temporal y enlace para “RESTABLECER CONTRASEÑA”',
    journey: recovery,
  },
  'ibarra-4': {
    words:
      'Se redirigirá el enlace hacia la ventana […] en donde deberá colocar su usuario y código',
    journey: recovery,
  },
  'ibarra-5': {
    words: 'Deberá colocar la “Nueva Contraseña” y volver a escribirla en “Confirmar Contraseña”',
    journey: recovery,
  },
  'ibarra-6': {
    words: 'Longitud mínima 6 caracteres y la máxima de 25. Contener al menos un dígito',
    journey: recovery,
  },
  'ibarra-7': {
    words: 'Podrá recuperar su contraseña y acceder a los servicios digitales',
    journey: recovery,
  },
  'ibarra-8': {
    words:
      'Consultas de Deudas y Predios; Botón de Pagos; estado de trámites; Reservación de Bienes; Audiencias; Patente',
    journey: services,
  },
  'ibarra-9': {
    words: 'Actualización del perfil de usuario',
    journey: profile,
  },
  'ibarra-10': {
    words: 'Ingrese su Número de Cédula, RUC o Pasaporte. Haga clic en “Verificar Datos”',
    journey: registration,
  },
  'ibarra-11': {
    words: 'Se presentarán sus datos. Verifíquelos y actualice su información según corresponda',
    journey: registration,
  },
  'ibarra-12': {
    words:
      'Se ha enviado un correo a: (correo registrado) con el Usuario y una “Contraseña temporal”',
    journey: registration,
  },
  'ibarra-13': {
    words: 'Recibirá toda la información para acceder, que titula “Aviso de Clave de Acceso”',
    journey: registration,
  },
  'ibarra-14': {
    words: 'Ingrese a su cuenta […] con los datos recibidos en el correo electrónico',
    journey: registration,
  },
  'ibarra-15': { words: 'Se le realizará varias preguntas de seguridad', journey: registration },
  'ibarra-16': {
    words: 'Deberá recordarlas para responder si el sistema le pregunta más adelante',
    journey: registration,
  },
  'ibarra-17': {
    words: 'Lea y acepte el Acuerdo de Responsabilidad y Uso de Medios Electrónicos',
    journey: registration,
  },
  'ibarra-18': {
    words: 'Usted estará listo para realizar todo tipo de transacciones',
    journey: registration,
  },
} as const
