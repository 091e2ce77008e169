/** How the SIGE of Maracaibo says things: its buttons and terms are those of its own help page. */
import type { PublicProfile } from '../../../contract/profile.ts'

export const maracaiboWording: NonNullable<PublicProfile['wording']> = {
  'es-VE': { service: 'el SIGE', terms: { 'la institución': 'la Alcaldía' } },
  en: { service: 'the SIGE', terms: { 'the institution': 'the Mayor’s Office' } },
}

const noEmail =
  'Si no puedes abrir tu correo, ve en persona a la Oficina de Atención al Ciudadano, en la Sede Principal de la Alcaldía. Lleva el original y una copia de tu documento de identidad, y una carta que explique por qué quieres cambiar el correo.'

const noEmailEn =
  'If you cannot open your e-mail, go in person to the Citizens’ Office (Oficina de Atención al Ciudadano), at the main building of the Mayor’s Office. Bring the original and a copy of your identity document, and a letter that explains why you want to change your e-mail address.'

export const maracaiboWords: NonNullable<PublicProfile['words']> = {
  'es-VE': {
    'link.recover': 'Olvidé mi contraseña',
    'link.register': 'Registrarme',

    'field.personKind.label': 'Perfil',
    'field.personKind.option.natural': 'Persona natural',
    'field.personKind.option.juridica': 'Persona jurídica',
    'field.cedula.label': 'Cédula',
    'field.cedula.hint': 'Con su letra, por ejemplo V12345678.',
    'field.rif.label': 'RIF',
    'field.rif.hint': 'Con su letra, por ejemplo J861286842.',
    'field.givenNames.label': 'Nombres',
    'field.familyNames.label': 'Apellidos',
    'field.familyNames.hint': 'Como en tu documento. Déjalo en blanco si en él no hay apellidos.',
    'field.companyName.label': 'Razón social',
    'field.phone.label': 'Teléfono',
    'field.email.label': 'Correo electrónico',
    'field.repeated.label': 'Confirmar contraseña',

    'step.credentials.title': 'Iniciar sesión',
    'step.credentials.lead': 'Elige tu perfil y escribe tu documento de identidad y tu contraseña.',
    'step.credentials.button': 'Iniciar sesión',
    'step.agreements.title': 'Términos y aviso de privacidad',
    'step.agreements.lead': 'Cambiaron desde la última vez. Léelos y acéptalos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',
    'step.person.title': 'Crea tu Registro Único Ciudadano',
    'step.person.lead':
      'Usa un correo que puedas abrir: allí finalizarás el registro y, si la olvidas, recuperarás la contraseña.',
    'step.person.button': 'Registrar',
    'step.confirm.title': 'Valida tu correo electrónico',
    'step.confirm.lead': 'Te enviamos un mensaje. Ábrelo y presiona el botón «Finalizar registro».',
    'step.first-password.title': 'Crea tu contraseña para SIGE',
    'step.first-password.lead': 'Con ella y tu documento iniciarás sesión desde ahora.',
    'step.first-password.button': 'Guardar',

    'step.account.title': 'Olvidé mi contraseña',
    'step.account.lead': `Escribe tu documento y el correo electrónico de tu registro. ${noEmail}`,
    'step.account.button': 'Solicitar',
    'step.proof.title': 'Revisa tu correo electrónico',
    'step.proof.lead': `Si los datos coinciden con un registro, te enviamos un mensaje. Ábrelo y presiona el botón «Recuperar contraseña». ${noEmail}`,
    'step.new-password.title': 'Crea una nueva contraseña',
    'step.new-password.button': 'Guardar',

    'message.confirm-contact.subject': 'Finaliza tu registro · {service}',
    'message.confirm-contact.heading': 'Finaliza tu registro',
    'message.confirm-contact.body':
      'Para finalizar tu registro en {theService}, confirma que este correo es tuyo y crea tu contraseña.',
    'message.confirm-contact.action': 'Finalizar registro',
    'message.recovery-code.action': 'Recuperar contraseña',
  },
  en: {
    'link.recover': 'I forgot my password',
    'link.register': 'Register',

    'field.personKind.label': 'Profile',
    'field.personKind.option.natural': 'Individual (persona natural)',
    'field.personKind.option.juridica': 'Company (persona jurídica)',
    'field.cedula.label': 'Cédula',
    'field.cedula.hint': 'With its letter, for example V12345678.',
    'field.rif.label': 'RIF',
    'field.rif.hint': 'With its letter, for example J861286842.',
    'field.givenNames.label': 'Given names',
    'field.familyNames.label': 'Family names',
    'field.familyNames.hint': 'As on your document. Leave it empty if it shows a single name.',
    'field.companyName.label': 'Company name',
    'field.phone.label': 'Telephone',
    'field.email.label': 'E-mail address',
    'field.repeated.label': 'Confirm password',

    'step.credentials.title': 'Sign in',
    'step.credentials.lead':
      'Choose your profile and enter your identity document and your password.',
    'step.credentials.button': 'Sign in',
    'step.agreements.title': 'Terms and privacy notice',
    'step.agreements.lead':
      'They have changed since the last time. Read and accept them to continue.',
    'step.agreements.button': 'Accept and continue',
    'step.person.title': 'Create your Registro Único Ciudadano',
    'step.person.lead':
      'Use an e-mail address that you can open: there you finish the registration and, if you forget it, recover the password.',
    'step.person.button': 'Register',
    'step.confirm.title': 'Confirm your e-mail address',
    'step.confirm.lead':
      'We sent you a message. Open it and press the button “Finish registration”.',
    'step.first-password.title': 'Create your password for SIGE',
    'step.first-password.lead': 'From now on you sign in with it and your document.',
    'step.first-password.button': 'Save',

    'step.account.title': 'I forgot my password',
    'step.account.lead': `Enter your document and the e-mail address of your registration. ${noEmailEn}`,
    'step.account.button': 'Request',
    'step.proof.title': 'Check your e-mail',
    'step.proof.lead': `If the details match a registration, we sent you a message. Open it and press the button “Recover password”. ${noEmailEn}`,
    'step.new-password.title': 'Create a new password',
    'step.new-password.button': 'Save',
    'support.office': noEmailEn,

    'message.confirm-contact.subject': 'Finish your registration · {service}',
    'message.confirm-contact.heading': 'Finish your registration',
    'message.confirm-contact.body':
      'To finish your registration with {theService}, confirm that this address is yours and create your password.',
    'message.confirm-contact.action': 'Finish registration',
    'message.recovery-code.action': 'Recover password',
  },
}
