/** How Mi Carpeta Ciudadana of León says things: its buttons and terms are those of its own guides. */
import type { PublicProfile } from '../../../contract/profile.ts'

export const leonWording: NonNullable<PublicProfile['wording']> = {
  'es-MX': { time: 'hora de León' },
  en: { time: 'León time' },
}

export const leonWords: NonNullable<PublicProfile['words']> = {
  'es-MX': {
    'link.recover': '¿Olvidaste tu contraseña o no puedes iniciar sesión? Da clic aquí',
    'link.register': 'Regístrate aquí',
    'link.request-contact':
      'Si no cuentas con acceso a ninguno de los medios de recuperación, da clic aquí',

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
      'Como en tu documento. Déjalo en blanco si en él no hay apellidos.',
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
    'field.phone.hint': 'De preferencia tu celular: ahí puedes recibir códigos.',
    'field.email.label': 'Correo electrónico',
    'field.personalEmail.label': 'Correo electrónico personal',
    'field.repeated.label': 'Confirmar contraseña',

    'step.phone.title': 'Comprueba tu celular',
    'step.phone.lead':
      'Enviamos un código a {to}. Escríbelo para que ese celular te sirva si olvidas tu contraseña; si ahora no puedes, deja el código vacío y continúa.',
    'step.agreements.title': 'Términos y aviso de privacidad',
    'step.agreements.lead': 'Cambiaron desde la última vez. Léelos y acéptalos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',
    'step.person.title': 'Crear cuenta: datos de registro',
    'step.person.lead':
      'Si la cuenta es para pedir un apoyo o trámite de un menor de edad, escribe los datos de su madre, padre o tutor legal.',
    'section.address.title': 'Tu domicilio',
    'section.address.lead':
      'Escribe tu código postal: el estado y el municipio se llenan solos. Después elige tu colonia.',
    'section.button': 'Siguiente',
    'section.access.title': 'Tu correo y tu contraseña',
    'section.access.lead':
      'Te enviaremos un correo para confirmar tu cuenta. Tendrás dos horas: si no la confirmas, tendrás que crearla de nuevo.',
    'step.person.button': 'Crear cuenta',
    'step.confirm.title': 'Revisa tu correo',
    'step.confirm.lead':
      'Te enviamos un correo. Ábrelo y presiona el botón «Confirmar mi cuenta». Tienes dos horas: si no la confirmas, tendrás que crearla de nuevo.',

    'step.account.title': 'Recuperar tu inicio de sesión',
    'step.account.lead': 'Escribe la CURP o el RFC de tu cuenta de Mi Carpeta Ciudadana.',
    'step.account.button': 'Enviar',
    'step.contact.title': 'Recuperar tu inicio de sesión',
    'step.contact.lead': 'Elige cómo quieres restablecer tu contraseña.',
    'step.contact.button': 'Enviar',
    'field.contact.option.email': 'Enviarme una liga a mi correo para restablecer la contraseña',
    'field.contact.option.sms': 'Enviarme un código a mi celular para restablecer la contraseña',
    'step.proof.title': 'Restablecer contraseña',
    'step.new-password.title': 'Restablecer contraseña',
    'recover.field.password.label': 'Nueva contraseña',
    'step.new-password.button': 'Guardar',
    'done.recovered.title': 'Se ha actualizado la contraseña',
    'done.recovered.lead':
      'Por seguridad cerramos todas tus sesiones y avisamos a tus contactos. Inicia sesión con la nueva contraseña.',
    'step.change-password.title': 'Cambiar contraseña',
    'step.change-password.lead':
      'Al guardarla se cerrarán tus otras sesiones y avisaremos a tus contactos registrados.',
    'step.change-password.button': 'Guardar',
    'change-password.field.password.label': 'Nueva contraseña',
    'done.password_changed.title': 'Se ha actualizado la contraseña',

    'step.request-contact.title': 'Cambio de correo o celular',
    'step.request-contact.lead':
      'Déjanos un correo y un teléfono donde podamos contactarte. Tu cuenta no cambia hasta que una persona revise la solicitud. También puedes pedir ayuda en sinfilas@leon.example.',
    'step.request-contact.button': 'Enviar',
    'done.request_received.title': 'Recibimos tu solicitud',
    'done.request_received.lead':
      'Guarda este número de referencia. Una persona te contactará; hasta entonces nada cambia en tu cuenta.',

    'message.recovery-code.subject': 'Solicitud de recuperación de contraseña · {service}',
    'message.recovery-code.heading': 'Recuperación de contraseña',
    'message.recovery-code.action': 'Recuperar contraseña',
    'message.confirm-contact.action': 'Confirmar mi cuenta',

    // By SMS it proves a number alone: an address is proven by a link.
    'message.confirm-contact.sms':
      '{code} es tu código para comprobar tu celular. Sirve {lifetime}. No lo compartas.',
  },
  en: {
    'link.recover': 'Forgot your password, or cannot sign in? Click here',
    'link.register': 'Register here',
    'link.request-contact': 'If you cannot reach any of these contacts, click here',

    'field.personKind.label': 'Type of person',
    'field.personKind.option.fisica': 'Individual (Persona Física)',
    'field.personKind.option.moral': 'Company (Persona Moral)',
    'field.curpOrEmail.label': 'CURP or e-mail address',
    'field.rfcOrEmail.label': 'RFC or e-mail address',
    'field.curp.label': 'CURP',
    'field.rfc.label': 'RFC',
    'field.givenNames.label': 'Given name(s)',
    'field.firstFamilyName.label': 'First family name',
    'field.firstFamilyName.hint': 'As on your document. Leave it empty if it shows a single name.',
    'field.secondFamilyName.label': 'Second family name',
    'field.companyName.label': 'Company name',
    'field.postalCode.label': 'Postal code',
    'field.state.label': 'State',
    'field.municipality.label': 'Municipality',
    'field.settlement.label': 'Neighbourhood (colonia)',
    'field.street.label': 'Street',
    'field.outerNumber.label': 'Street number',
    'field.innerNumber.label': 'Apartment or unit number',
    'field.innerLetter.label': 'Apartment or unit letter',
    'field.phone.label': 'Telephone',
    'field.phone.hint': 'Preferably your mobile: you can receive codes there.',
    'field.email.label': 'E-mail address',
    'field.personalEmail.label': 'Personal e-mail address',
    'field.repeated.label': 'Confirm password',

    'step.phone.title': 'Confirm your mobile',
    'step.phone.lead':
      'We sent a code to {to}. Enter it, so that you can use this mobile if you forget your password; if you cannot do so now, leave the code empty and continue.',
    'step.agreements.title': 'Terms and privacy notice',
    'step.agreements.lead':
      'They have changed since the last time. Read and accept them to continue.',
    'step.agreements.button': 'Accept and continue',
    'step.person.title': 'Create an account: your details',
    'step.person.lead':
      'If the account is to ask for something on behalf of a minor, enter the details of their mother, father or legal guardian.',
    'section.address.title': 'Your address',
    'section.address.lead':
      'Enter your postal code: the state and the municipality fill in by themselves. Then choose your neighbourhood.',
    'section.button': 'Next',
    'section.access.title': 'Your e-mail address and your password',
    'section.access.lead':
      'We will send you an e-mail to confirm your account. You have two hours: if you do not confirm it, you will have to create it again.',
    'step.person.button': 'Create account',
    'step.confirm.title': 'Check your e-mail',
    'step.confirm.lead':
      'We sent you an e-mail. Open it and press the button “Confirm my account”. You have two hours: if you do not confirm it, you will have to create it again.',

    'step.account.title': 'Recover your sign-in',
    'step.account.lead': 'Enter the CURP or the RFC of your account.',
    'step.account.button': 'Send',
    'step.contact.title': 'Recover your sign-in',
    'step.contact.lead': 'Choose how you want to reset your password.',
    'step.contact.button': 'Send',
    'field.contact.option.email': 'Send a link to my e-mail address to reset my password',
    'field.contact.option.sms': 'Send a code to my mobile to reset my password',
    'step.proof.title': 'Reset your password',
    'step.new-password.title': 'Reset your password',
    'recover.field.password.label': 'New password',
    'step.new-password.button': 'Save',
    'done.recovered.title': 'The password has been updated',
    'done.recovered.lead':
      'To keep you safe, we ended all your sessions and told your contacts. Sign in with the new password.',
    'step.change-password.title': 'Change password',
    'step.change-password.lead':
      'When you save it, your other sessions end and we send a notice to your registered contacts.',
    'step.change-password.button': 'Save',
    'change-password.field.password.label': 'New password',
    'done.password_changed.title': 'The password has been updated',

    'step.request-contact.title': 'Change of e-mail address or mobile',
    'step.request-contact.lead':
      'Leave us an e-mail address and a telephone number where we can contact you. Your account does not change until a person has reviewed the request. You can also ask for help at sinfilas@leon.example.',
    'step.request-contact.button': 'Send',
    'done.request_received.title': 'We received your request',
    'done.request_received.lead':
      'Keep this reference number. A person will contact you; until then nothing changes in your account.',

    'message.recovery-code.subject': 'Request to recover your password · {service}',
    'message.recovery-code.heading': 'Recover your password',
    'message.recovery-code.action': 'Recover password',
    'message.confirm-contact.action': 'Confirm my account',

    'message.confirm-contact.sms':
      '{code} is your code to confirm your mobile. Valid for {lifetime}. Do not share it.',
  },
}
