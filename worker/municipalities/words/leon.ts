/** How Mi Carpeta Ciudadana of León says things: its buttons and terms are those of its own guides. */
import type { PublicProfile } from '../../../contract/profile.ts'

export const leonWords: NonNullable<PublicProfile['words']> = {
  'es-MX': {
    'link.recover': '¿Olvidaste tu contraseña o no puedes iniciar sesión? Da clic aquí',
    'link.register': 'Regístrate aquí',
    'link.request-contact':
      'Si no cuentas con el acceso a ninguno de los medios de recuperación, presiona aquí',

    'field.personKind.label': 'Tipo de persona',
    'field.personKind.option.fisica': 'Persona Física',
    'field.personKind.option.moral': 'Persona Moral',
    'field.curpOrEmail.label': 'CURP o correo electrónico',
    'field.rfcOrEmail.label': 'RFC o correo electrónico',
    'field.curp.label': 'CURP',
    'field.rfc.label': 'RFC',
    'field.givenNames.label': 'Nombre(s)',
    'field.firstFamilyName.label': 'Apellido paterno',
    'field.firstFamilyName.hint':
      'Como en tu documento. Déjalo en blanco si en él consta un solo nombre.',
    'field.secondFamilyName.label': 'Apellido materno',
    'field.companyName.label': 'Razón social',
    'field.postalCode.label': 'Código postal',
    'field.state.label': 'Estado',
    'field.municipality.label': 'Municipio',
    'field.settlement.label': 'Colonia',
    'field.street.label': 'Calle',
    'field.outerNumber.label': 'Número exterior',
    'field.innerNumber.label': 'Número interior',
    'field.innerLetter.label': 'Letra interior',
    'field.phone.label': 'Teléfono',
    'field.phone.hint': 'De preferencia tu celular: ahí puedes recibir un código.',
    'field.email.label': 'Correo electrónico',
    'field.personalEmail.label': 'Correo electrónico personal',
    'field.repeated.label': 'Confirmar contraseña',

    'step.credentials.title': 'Iniciar sesión',
    'step.credentials.button': 'Iniciar sesión',
    'step.phone.title': 'Comprueba tu celular',
    'step.phone.lead':
      'Enviamos un código a {to}. Escríbelo para que ese número te sirva si olvidas tu contraseña; si ahora no puedes, deja el código vacío y continúa.',
    'step.agreements.title': 'Términos y aviso de privacidad',
    'step.agreements.lead': 'Cambiaron desde la última vez. Léelos y acéptalos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',
    'step.person.title': 'Crear cuenta: datos de registro',
    'step.person.lead':
      'Si solicitarás un apoyo o trámite para un menor de edad, la información a registrar debe ser la del padre, madre o tutor legal.',
    'step.person.button': 'Siguiente',
    'step.address.title': 'Tu domicilio',
    'step.address.lead':
      'Captura el código postal: el estado y el municipio se llenan solos. Después selecciona tu colonia.',
    'step.address.button': 'Siguiente',
    'step.access.title': 'Tu correo y tu contraseña',
    'step.access.lead':
      'Te enviaremos una liga para confirmar tu correo. Tendrás dos horas: si no, el registro no se concreta y hay que generarlo de nuevo.',
    'step.access.button': 'Crear cuenta',
    'step.confirm.title': 'Revisa tu correo',
    'step.confirm.lead':
      'Te enviamos una liga para confirmar tu cuenta. Tienes un máximo de dos horas; si no, el registro se descarta y es necesario volver a generarlo.',

    'step.account.title': 'Recuperar tu inicio de sesión',
    'step.account.lead': 'Escribe la CURP o el RFC que registraste en Mi Carpeta Ciudadana.',
    'step.account.button': 'Enviar',
    'step.contact.title': 'Recuperar tu inicio de sesión',
    'step.contact.lead': 'Elige cómo quieres restablecer tu contraseña.',
    'step.contact.button': 'Enviar',
    'field.contact.option.email': 'Enviarme liga a mi correo para restablecer contraseña',
    'field.contact.option.sms': 'Enviarme código a mi celular para restablecer contraseña',
    'step.proof.title': 'Restablecer contraseña',
    'step.new-password.title': 'Restablecer contraseña',
    'recover.field.password.label': 'Nueva contraseña',
    'step.new-password.button': 'Guardar',
    'done.recovered.title': 'Se ha actualizado la contraseña',
    'done.recovered.lead':
      'En el siguiente inicio de sesión deberás acceder con la nueva contraseña.',
    'step.change-password.title': 'Cambiar contraseña',
    'step.change-password.lead':
      "Debe contar con al menos 6 caracteres, una letra mayúscula, un número y un carácter especial: & * $ ' ? + / # ( )",
    'step.change-password.button': 'Guardar',
    'change-password.field.password.label': 'Nueva contraseña',
    'done.password_changed.title': 'Se ha actualizado la contraseña',

    'step.request-contact.title': 'Cambio de correo o celular',
    'step.request-contact.lead':
      'Ingresa los siguientes datos para contactarte. Tu cuenta no cambia hasta que una persona revise la solicitud. Para recibir soporte también puedes escribir a sinfilas@leon.example.',
    'step.request-contact.button': 'Enviar',
    'done.request_received.title': 'Recibimos tu solicitud',
    'done.request_received.lead':
      'Guarda tu número de referencia: una persona de soporte te contactará. Nada cambia en tu cuenta hasta entonces.',

    'message.recovery-code.subject': 'Solicitud de recuperación de contraseña · {service}',
    'message.recovery-code.heading': 'Recuperación de contraseña',
    'message.recovery-code.action': 'Recuperar contraseña',
    'message.confirm-contact.action': 'Confirmar mi cuenta',

    // By SMS it proves a number alone: an address is proven by a link.
    'message.confirm-contact.sms':
      '{code} es tu código para comprobar tu celular. Vale {lifetime}. No lo compartas.',
  },
  en: {
    'link.recover': 'Forgot your password, or cannot sign in? Click here',
    'link.register': 'Register here',
    'link.request-contact': 'If you cannot reach any of these, click here',

    'field.personKind.label': 'Kind of person',
    'field.personKind.option.fisica': 'Individual (Persona Física)',
    'field.personKind.option.moral': 'Company (Persona Moral)',
    'field.curpOrEmail.label': 'CURP or e-mail',
    'field.rfcOrEmail.label': 'RFC or e-mail',
    'field.curp.label': 'CURP',
    'field.rfc.label': 'RFC',
    'field.givenNames.label': 'Given name(s)',
    'field.firstFamilyName.label': 'First family name',
    'field.firstFamilyName.hint': 'As on your document. Leave it empty if it shows a single name.',
    'field.secondFamilyName.label': 'Second family name',
    'field.companyName.label': 'Name of the company',
    'field.postalCode.label': 'Postal code',
    'field.state.label': 'State',
    'field.municipality.label': 'Municipality',
    'field.settlement.label': 'Colonia',
    'field.street.label': 'Street',
    'field.outerNumber.label': 'Outer number',
    'field.innerNumber.label': 'Inner number',
    'field.innerLetter.label': 'Inner letter',
    'field.phone.label': 'Telephone',
    'field.phone.hint': 'Preferably your mobile: you can receive a code there.',
    'field.email.label': 'E-mail',
    'field.personalEmail.label': 'Personal e-mail',
    'field.repeated.label': 'Confirm password',

    'step.phone.title': 'Confirm your mobile',
    'step.phone.lead':
      'We sent a code to {to}. Type it, so that you can use this number if you forget your password; if you cannot now, leave the code empty and go on.',
    'step.agreements.title': 'Terms and privacy notice',
    'step.agreements.lead': 'They have changed since the last time. Read and accept them to go on.',
    'step.agreements.button': 'Accept and continue',
    'step.person.title': 'Create an account: your data',
    'step.person.lead':
      'If you will ask for something for a minor, register the data of the father, mother or legal guardian.',
    'step.person.button': 'Next',
    'step.address.title': 'Your address',
    'step.address.lead':
      'Type the postal code: state and municipality fill in by themselves. Then choose your colonia.',
    'step.address.button': 'Next',
    'step.access.title': 'Your e-mail and your password',
    'step.access.lead':
      'We will send you a link to confirm your e-mail. You have two hours: otherwise the registration is discarded and has to be made again.',
    'step.access.button': 'Create account',
    'step.confirm.title': 'Check your e-mail',
    'step.confirm.lead':
      'We sent you a link to confirm your account. You have two hours at most; otherwise the registration is discarded and has to be made again.',

    'step.account.title': 'Recover your sign-in',
    'step.account.lead': 'Type the CURP or the RFC that you registered.',
    'step.account.button': 'Send',
    'step.contact.title': 'Recover your sign-in',
    'step.contact.lead': 'Choose how you want to reset your password.',
    'step.contact.button': 'Send',
    'field.contact.option.email': 'Send a link to my e-mail to reset my password',
    'field.contact.option.sms': 'Send a code to my mobile to reset my password',
    'step.proof.title': 'Reset your password',
    'step.new-password.title': 'Reset your password',
    'recover.field.password.label': 'New password',
    'step.new-password.button': 'Save',
    'done.recovered.title': 'The password has been updated',
    'done.recovered.lead': 'From your next sign-in on, use the new password.',
    'step.change-password.title': 'Change password',
    'step.change-password.lead':
      "It must have at least 6 characters, an upper-case letter, a number and a special character: & * $ ' ? + / # ( )",
    'step.change-password.button': 'Save',
    'change-password.field.password.label': 'New password',
    'done.password_changed.title': 'The password has been updated',

    'step.request-contact.title': 'Change of e-mail or mobile',
    'step.request-contact.lead':
      'Leave these data so that we can contact you. Your account does not change until a person has reviewed the request. For support you can also write to sinfilas@leon.example.',
    'step.request-contact.button': 'Send',
    'done.request_received.title': 'We received your request',
    'done.request_received.lead':
      'Keep your reference number: a person from support will contact you. Nothing changes in your account until then.',

    'message.recovery-code.action': 'Recover password',
    'message.confirm-contact.action': 'Confirm my account',

    'message.confirm-contact.sms':
      '{code} is your code to confirm your mobile. Valid for {lifetime}. Do not share it.',
  },
}
