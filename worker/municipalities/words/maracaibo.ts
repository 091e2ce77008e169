/** How the SIGE of Maracaibo says things: its buttons and terms are those of its own help page. */
import type { PublicProfile } from '../../../contract/profile.ts'

const noEmail =
  'Si no puedes acceder a tu correo, dirígete en persona a la Oficina de Atención al Ciudadano, en la Sede Principal de la Alcaldía, con original y copia de tu documento de identidad y una carta motivada.'

const noEmailEn =
  "If you cannot reach your e-mail, go in person to the Citizens' Office (Oficina de Atención al Ciudadano), at the main seat of the Mayor's Office, with the original and a copy of your identity document and a reasoned letter."

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
    'field.familyNames.hint':
      'Como en tu documento. Déjalo en blanco si en él consta un solo nombre.',
    'field.companyName.label': 'Razón social',
    'field.phone.label': 'Teléfono',
    'field.email.label': 'Correo electrónico',
    'field.repeated.label': 'Confirmar contraseña',

    'step.credentials.title': 'Iniciar sesión',
    'step.credentials.lead': 'Elige tu perfil e ingresa tu documento de identidad y tu contraseña.',
    'step.credentials.button': 'Iniciar sesión',
    'step.agreements.title': 'Términos y aviso de privacidad',
    'step.agreements.lead': 'Cambiaron desde la última vez. Léelos y acéptalos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',
    'step.person.title': 'Crea tu Registro Único Ciudadano',
    'step.person.lead':
      'Completa todos los campos. Usa un correo al que puedas acceder: allí finalizarás el registro y recuperarás la contraseña.',
    'step.person.button': 'Registrar',
    'step.confirm.title': 'Valida tu correo electrónico',
    'step.confirm.lead':
      'Te enviamos un mensaje. Ábrelo y haz clic en el botón "Finalizar registro".',
    'step.first-password.title': 'Crea tu contraseña para acceder a SIGE',
    'step.first-password.lead':
      'Debe contener al menos 8 caracteres, con al menos un número, una letra minúscula, una letra mayúscula y un carácter especial.',
    'step.first-password.button': 'Guardar',

    'step.account.title': 'Olvidé mi contraseña',
    'step.account.lead': `Coloca tu documento y el correo electrónico asociado a tu registro. ${noEmail}`,
    'step.account.button': 'Solicitar',
    'step.proof.title': 'Revisa tu correo electrónico',
    'step.proof.lead': `Si los datos coinciden con un registro, te enviamos un mensaje con los pasos a seguir. ${noEmail}`,
    'step.new-password.title': 'Crea una nueva contraseña',
    'step.new-password.button': 'Guardar',

    'message.confirm-contact.subject': 'Finaliza tu registro · {service}',
    'message.confirm-contact.heading': 'Finaliza tu registro',
    'message.confirm-contact.action': 'Finalizar registro',
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
    'field.companyName.label': 'Name of the company',
    'field.phone.label': 'Telephone',
    'field.email.label': 'E-mail',
    'field.repeated.label': 'Confirm password',

    'step.credentials.title': 'Sign in',
    'step.credentials.lead':
      'Choose your profile and type your identity document and your password.',
    'step.credentials.button': 'Sign in',
    'step.agreements.title': 'Terms and privacy notice',
    'step.agreements.lead': 'They have changed since the last time. Read and accept them to go on.',
    'step.agreements.button': 'Accept and continue',
    'step.person.title': 'Create your Single Citizen Register',
    'step.person.lead':
      'Fill in all fields. Use an e-mail address that you can reach: there you finish the registration and recover the password.',
    'step.person.button': 'Register',
    'step.confirm.title': 'Confirm your e-mail',
    'step.confirm.lead':
      'We sent you a message. Open it and press the button "Finish registration".',
    'step.first-password.title': 'Create your password for SIGE',
    'step.first-password.lead':
      'It must have at least 8 characters, with a number, a lower-case letter, an upper-case letter and a special character.',
    'step.first-password.button': 'Save',

    'step.account.title': 'I forgot my password',
    'step.account.lead': `Type your document and the e-mail address of your registration. ${noEmailEn}`,
    'step.account.button': 'Request',
    'step.proof.title': 'Check your e-mail',
    'step.proof.lead': `If the data match a registration, we sent you a message with the steps. ${noEmailEn}`,
    'step.new-password.title': 'Create a new password',
    'step.new-password.button': 'Save',
    'support.office': noEmailEn,

    'message.confirm-contact.subject': 'Finish your registration · {service}',
    'message.confirm-contact.heading': 'Finish your registration',
    'message.confirm-contact.action': 'Finish registration',
  },
}
