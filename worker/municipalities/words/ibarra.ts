/** How the Portal Ciudadano of Ibarra says things: its buttons and terms are those of its own help pages. */
import type { PublicProfile } from '../../../contract/profile.ts'

export const ibarraWording: NonNullable<PublicProfile['wording']> = {
  'es-EC': { service: 'el Portal Ciudadano', terms: { 'la institución': 'el Municipio' } },
  'qu-EC': { service: 'el Portal Ciudadano', terms: { 'la institución': 'el Municipio' } },
  en: { service: 'the Portal Ciudadano', terms: { 'the institution': 'the Municipality' } },
}

export const ibarraWords: NonNullable<PublicProfile['words']> = {
  'es-EC': {
    'link.recover': '¿Olvidó su contraseña?',
    'link.register': 'Registrarse como nuevo ciudadano',

    'field.user.label': 'Usuario',
    'field.user.hint': 'Su número de cédula, RUC o pasaporte.',
    'field.document.label': 'Cédula, RUC o pasaporte',
    'field.givenNames.label': 'Nombres o razón social',
    'field.familyNames.label': 'Apellidos',
    'field.familyNames.hint':
      'Déjelo en blanco si es una empresa, o si su documento no tiene apellidos.',
    'field.address.label': 'Dirección',
    'field.phone.label': 'Teléfono',
    'field.email.label': 'Correo electrónico',
    'field.email.hint': 'Escriba uno que pueda abrir: allí le enviaremos su contraseña temporal.',

    'step.document.title': 'Registrarse como nuevo ciudadano',
    'step.document.lead': 'Buscaremos sus datos en el registro municipal.',
    'step.document.button': 'Verificar datos',
    'step.person.title': 'Verifique sus datos',
    'step.person.lead':
      'Verifique sus datos y actualícelos si han cambiado. Por seguridad, lo que ya conocemos se muestra en parte; deje vacío lo que no cambia.',
    'step.person.button': 'Crear cuenta',
    'done.temporary_password_sent.title': 'Revise su correo electrónico',
    'done.temporary_password_sent.lead':
      'Si su documento y su correo no tenían cuenta, le llega el «Aviso de clave de acceso»: trae su usuario y una contraseña temporal, que sirve 24 horas. Inicie sesión con ella y elija la suya para terminar. Si su documento ya tiene una cuenta, el mensaje va al correo de esa cuenta; si no es suya, acuda con su documento al Balcón de Servicios.',

    'step.question.title': 'Pregunta de seguridad',
    'step.question.lead':
      'Es la primera vez que inicia sesión desde este dispositivo. Responda una de sus preguntas como cuando las eligió, o pida un código.',
    'step.question.button': 'Continuar',
    'step.first-password.title': 'Elija su contraseña',
    'step.first-password.lead':
      'Cuando termine, iniciará sesión con la que elija aquí. Si se detiene antes, puede volver a usar la contraseña temporal mientras sirva.',
    'step.first-password.button': 'Continuar',
    'step.questions.title': 'Preguntas de seguridad',
    'step.questions.lead':
      'Elija tres preguntas y responda con sinceridad. Recuerde sus respuestas: le haremos una de ellas cuando inicie sesión desde un dispositivo nuevo.',
    'step.questions.button': 'Continuar',
    'step.agreements.title': 'Lea y acepte',
    'step.agreements.lead': 'Lea el acuerdo y el aviso de privacidad, y acéptelos para continuar.',
    'step.agreements.button': 'Aceptar y continuar',
    'question.street': '¿En qué calle vivió de niño o niña?',
    'question.teacher': '¿Cómo se llamaba el primer maestro o maestra que recuerda?',
    'question.friend': '¿Cómo se llamaba su mejor amigo o amiga de la infancia?',
    'question.pet': '¿Cómo se llamaba su primera mascota?',
    'question.trip': '¿Qué lugar visitó en el primer viaje que recuerda?',
    'question.book': '¿Qué libro o cuento le leían de niño o niña?',
    'question.work': '¿En qué lugar trabajó por primera vez?',
    'question.song': '¿Qué canción le recuerda a su familia?',

    'step.user.title': 'Recuperar contraseña',
    'step.user.lead': 'Escriba su usuario. Le enviaremos un mensaje a su correo con los pasos.',
    'step.user.button': 'Continuar',
    'step.code.title': 'Revise su correo electrónico',
    'step.code.button': 'Continuar',
    'step.new-password.title': 'Nueva contraseña',
    'step.new-password.lead':
      'Al guardarla se cerrarán todas sus sesiones y avisaremos a sus contactos registrados.',
    'step.new-password.button': 'Continuar',
    'recover.field.password.label': 'Nueva contraseña',
    'field.repeated.label': 'Confirmar contraseña',

    'message.temporary-password.subject': 'Aviso de clave de acceso · {service}',
    'message.temporary-password.heading': 'Aviso de clave de acceso',
    'message.recovery-code.codeLabel': 'Su código temporal',
    'message.recovery-code.action': 'RESTABLECER CONTRASEÑA',
  },
  en: {
    'link.recover': 'Forgot your password?',
    'link.register': 'Register as a new citizen',

    'field.user.label': 'User name',
    'field.user.hint': 'Your cédula, RUC or passport number.',
    'field.document.label': 'Cédula, RUC or passport',
    'field.givenNames.label': 'Given names, or company name',
    'field.familyNames.label': 'Family names',
    'field.familyNames.hint':
      'Leave it empty for a company, or if your document shows a single name.',
    'field.address.label': 'Address',
    'field.phone.label': 'Telephone',
    'field.email.label': 'E-mail address',
    'field.email.hint': 'Enter one that you can open: we will send your temporary password there.',

    'step.document.title': 'Register as a new citizen',
    'step.document.lead': 'We will look for your details in the municipal register.',
    'step.document.button': 'Check my details',
    'step.person.title': 'Check your details',
    'step.person.lead':
      'Check your details and update them if they have changed. To keep you safe, what we already know is shown only in part; leave empty what has not changed.',
    'step.person.button': 'Create account',
    'done.temporary_password_sent.title': 'Check your e-mail',
    'done.temporary_password_sent.lead':
      'We sent you a message. If your document and your e-mail address had no account, it is called “Notice of your access key” and has your user name and a temporary password, which is valid for 24 hours; your account is created when you sign in with it and choose your own. If your document has an account already, the message goes to the address of that account: if it is not yours, bring your document to the Service Counter.',

    'step.question.title': 'Security question',
    'step.question.lead':
      'This is the first time that you have signed in from this device. Answer one of your questions as you did when you chose it, or ask for a code.',
    'step.question.button': 'Continue',
    'step.first-password.title': 'Choose your password',
    'step.first-password.lead':
      'Once you have finished, you sign in with the one that you choose here. If you stop before then, you can still use the temporary password while it is valid.',
    'step.first-password.button': 'Continue',
    'step.questions.title': 'Security questions',
    'step.questions.lead':
      'Choose three questions and answer them truthfully. Remember your answers: we will ask you one of them when you sign in from a new device.',
    'step.questions.button': 'Continue',
    'step.agreements.title': 'Read and accept',
    'step.agreements.lead':
      'Read the agreement and the privacy notice, and accept them to continue.',
    'step.agreements.button': 'Accept and continue',
    'question.street': 'Which street did you live in as a child?',
    'question.teacher': 'What was the name of the first teacher that you remember?',
    'question.friend': 'What was the name of your best friend as a child?',
    'question.pet': 'What was the name of your first pet?',
    'question.trip': 'Where did you go on the first trip that you remember?',
    'question.book': 'Which book or story did somebody read to you as a child?',
    'question.work': 'Where did you first work?',
    'question.song': 'Which song reminds you of your family?',

    'step.user.title': 'Recover your password',
    'step.user.lead': 'Enter your user name. We will send you an e-mail with the steps.',
    'step.user.button': 'Continue',
    'step.code.title': 'Check your e-mail',
    'step.code.button': 'Continue',
    'step.new-password.title': 'New password',
    'step.new-password.lead':
      'When you save it, all your sessions end and we send a notice to your registered contacts.',
    'step.new-password.button': 'Continue',
    'recover.field.password.label': 'New password',
    'field.repeated.label': 'Confirm password',
    'support.office':
      'Service Counter (Balcón de Servicios), ground floor of the Town Hall, Monday to Friday, 8:00 to 16:30',

    'message.temporary-password.subject': 'Notice of your access key · {service}',
    'message.temporary-password.heading': 'Notice of your access key',
    'message.recovery-code.codeLabel': 'Your temporary code',
    'message.recovery-code.action': 'RESET PASSWORD',
  },
}
