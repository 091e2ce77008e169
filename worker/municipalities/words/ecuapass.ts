/** How ECUAPASS says things: it says `clave`, and its buttons are those of the customs' own instructions. */
import type { PublicProfile } from '../../../contract/profile.ts'

export const ecuapassWording: NonNullable<PublicProfile['wording']> = {
  'es-EC': {
    name: 'la Aduana del Ecuador (SENAE)',
    terms: {
      contraseña: 'clave',
      Contraseña: 'Clave',
      'iniciar sesión': 'ingresar',
      'Iniciar sesión': 'Ingresar',
      'inicie sesión': 'ingrese',
      'Inicie sesión': 'Ingrese',
      'iniciará sesión': 'ingresará',
      'inicia sesión': 'ingresa',
      'la institución': 'la Aduana',
    },
  },
  en: {
    name: 'the Customs Service of Ecuador (SENAE)',
    terms: { 'the institution': 'the Customs Service' },
  },
}

export const ecuapassWords: NonNullable<PublicProfile['words']> = {
  'es-EC': {
    'link.recover': 'Reiniciar clave',
    'link.register': 'Solicitud de uso',
    'link.find-user': 'Buscar ID de usuario',

    'field.userId.label': 'ID usuario',
    'field.classification.label': 'Clasificación de usuario',
    'field.classification.option.usuario-general': 'Usuario general',
    'field.classification.option.representante-legal': 'Representante legal',
    'field.classification.option.empleado': 'Empleado',
    'field.classification.option.auxiliar': 'Auxiliar',
    'field.classification.option.representante-entidad-publica': 'Representante de entidad pública',
    'field.classification.option.funcionario-publico': 'Funcionario público',
    'field.classification.option.auditor': 'Auditor',
    'field.classification.option.perito': 'Perito',
    'field.classification.option.organismo-internacional': 'Organismo internacional',
    'field.classification.option.race': 'RACE',
    'field.companyRuc.label': 'RUC empresa',
    'field.identification.label': 'Identificación',
    'field.identification.hint': 'Número de cédula de identidad o de pasaporte.',
    'field.givenNames.label': 'Nombres',
    'field.familyNames.label': 'Apellidos',
    'field.familyNames.hint': 'Como en su documento. Déjelo en blanco si en él no hay apellidos.',
    'field.email.label': 'Correo electrónico',
    'field.repeated.label': 'Confirmar clave',

    'step.credentials.title': 'Ingresar a ECUAPASS',
    'step.credentials.lead': 'Escriba su ID de usuario y su clave.',
    'step.first-password.title': 'Elija su clave',
    'step.first-password.lead': 'Reemplaza a la clave temporal. Con ella ingresará desde ahora.',
    'step.first-password.button': 'Guardar clave',
    'step.agreements.title': 'Condiciones y aviso de privacidad',
    'step.agreements.lead': 'Cambiaron desde la última vez. Léalos y acéptelos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',

    'step.find-user.title': 'Búsqueda de ID de usuario',
    'step.find-user.lead':
      'Escriba los datos tal como constan en su solicitud de uso. Los campos que no corresponden a su clasificación se bloquean.',
    'step.find-user.button': 'Buscar ID',
    'done.user_found.title': 'Su ID de usuario',
    'done.user_found.lead': 'Con este ID puede ingresar o reiniciar su clave.',

    'step.account.title': 'Reinicio de clave de acceso',
    'step.account.lead':
      'Escriba su ID de usuario, su identificación y el correo personal de su solicitud de uso.',
    'step.account.button': 'Recibir la clave por e-mail',
    'step.confirmation.title': '¿Desea recibir una clave temporal por e-mail?',
    'step.confirmation.lead':
      'Si los datos coinciden con un usuario, enviaremos una clave temporal al correo registrado. Sirve una sola vez, durante 24 horas.',
    'step.confirmation.button': 'Sí',
    'done.temporary_password_sent.title': 'Revise su correo electrónico',
    'done.temporary_password_sent.lead':
      'Si los datos coinciden con un usuario, le enviamos una clave temporal. Ingrese con ella y elija la suya.',

    'step.person.title': 'Solicitud de uso',
    'step.person.lead':
      'Elija su ID de usuario y escriba sus datos. Un funcionario revisará la solicitud antes de que pueda ingresar.',
    'step.person.button': 'Enviar solicitud',
    'step.confirm.title': 'Confirme su correo electrónico',
    'step.confirm.button': 'Confirmar',
    'done.awaiting_approval.title': 'Su solicitud está en revisión',
    'done.awaiting_approval.lead':
      'Confirmamos su correo. Le escribiremos cuando un funcionario haya aprobado o rechazado la solicitud.',
    'step.change-password.title': 'Cambiar clave',
    'step.change-password.button': 'Guardar clave',

    'message.temporary-password.heading': 'Su clave temporal de acceso',
    'message.temporary-password.notYouText':
      'No haga nada: nadie puede ingresar sin este mensaje, su clave de siempre sigue sirviendo y la temporal dejará de servir.',
    'message.user': 'ID de usuario',
    'message.user-id.subject': 'Su ID de usuario · {service}',
    'message.user-id.heading': 'Su ID de usuario',
    'message.approved.preheader': 'Ya puede ingresar con el ID de usuario y la clave que eligió.',
  },
  en: {
    'link.recover': 'Reset the password',
    'link.register': 'Request for use',
    'link.find-user': 'Find the user ID',

    'field.userId.label': 'User ID',
    'field.classification.label': 'Classification',
    'field.classification.option.usuario-general': 'General user',
    'field.classification.option.representante-legal': 'Legal representative',
    'field.classification.option.empleado': 'Employee',
    'field.classification.option.auxiliar': 'Assistant',
    'field.classification.option.representante-entidad-publica':
      'Representative of a public entity',
    'field.classification.option.funcionario-publico': 'Public official',
    'field.classification.option.auditor': 'Auditor',
    'field.classification.option.perito': 'Expert',
    'field.classification.option.organismo-internacional': 'International organisation',
    'field.classification.option.race': 'RACE',
    'field.companyRuc.label': 'RUC of the company',
    'field.identification.label': 'Identification',
    'field.identification.hint': 'Number of your cédula or passport.',
    'field.givenNames.label': 'Given names',
    'field.familyNames.label': 'Family names',
    'field.familyNames.hint': 'As on your document. Leave it empty if it shows a single name.',
    'field.email.label': 'E-mail address',
    'field.repeated.label': 'Confirm password',

    'step.credentials.title': 'Sign in to ECUAPASS',
    'step.credentials.button': 'Sign in',
    'step.first-password.title': 'Choose your password',
    'step.first-password.lead':
      'It replaces the temporary password. From now on you sign in with it.',
    'step.first-password.button': 'Save password',
    'step.agreements.title': 'Terms and privacy notice',
    'step.agreements.lead':
      'They have changed since the last time. Read and accept them to continue.',
    'step.agreements.button': 'Accept and continue',

    'step.find-user.title': 'Find your user ID',
    'step.find-user.lead':
      'Enter the details exactly as they are in your request for use. Fields that do not belong to your classification are locked.',
    'step.find-user.button': 'Find ID',
    'done.user_found.title': 'Your user ID',
    'done.user_found.lead': 'With this ID you can sign in or reset your password.',

    'step.account.title': 'Reset your password',
    'step.account.lead':
      'Enter your user ID, your identification and the personal e-mail address of your request for use.',
    'step.account.button': 'Receive the password by e-mail',
    'step.confirmation.title': 'Do you want to receive a temporary password by e-mail?',
    'step.confirmation.lead':
      'If the details match a user, we will send a temporary password to the registered e-mail address. It is valid for 24 hours and works only once.',
    'step.confirmation.button': 'Yes',
    'done.temporary_password_sent.title': 'Check your e-mail',
    'done.temporary_password_sent.lead':
      'If the details match a user, we have sent you a temporary password. Sign in with it and choose your own.',

    'step.person.title': 'Request for use',
    'step.person.lead':
      'Choose your user ID and enter your details. An officer reviews the request before you can sign in.',
    'step.person.button': 'Send request',
    'step.confirm.title': 'Confirm your e-mail address',
    'step.confirm.button': 'Confirm',
    'done.awaiting_approval.title': 'Your request is being reviewed',
    'done.awaiting_approval.lead':
      'We confirmed your e-mail address. We will write to you when an officer has approved or refused the request.',
    'step.change-password.title': 'Change password',
    'step.change-password.button': 'Save password',

    'message.user': 'User ID',
  },
}
