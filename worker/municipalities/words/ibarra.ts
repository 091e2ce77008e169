/** How the Portal Ciudadano of Ibarra says things: its buttons and terms are those of its own help pages. */
import type { PublicProfile } from '../../../contract/profile.ts'

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
      'Déjelo en blanco si es una empresa, o si en su documento consta un solo nombre.',
    'field.address.label': 'Dirección',
    'field.phone.label': 'Teléfono',
    'field.email.label': 'Correo electrónico',
    'field.email.hint': 'Asegúrese de que esté disponible: allí le enviaremos su clave de acceso.',

    'step.document.title': 'Registrarse como nuevo ciudadano',
    'step.document.lead': 'Ingrese su número de cédula, RUC o pasaporte.',
    'step.document.button': 'Verificar datos',
    'step.person.title': 'Verifique sus datos',
    'step.person.lead':
      'Por favor verifique sus datos y actualice su información según corresponda. Lo que ya conocemos se muestra oculto hasta que confirme su correo; déjelo vacío para conservarlo.',
    'step.person.button': 'Crear cuenta',
    'done.temporary_password_sent.title': 'Revise su correo electrónico',
    'done.temporary_password_sent.lead':
      'Le hemos escrito a su correo electrónico. Si su documento y su correo no tenían cuenta, el mensaje trae su usuario y una contraseña temporal: vale 24 horas, y su cuenta queda creada cuando ingrese con ella y elija la suya. Si su documento ya tiene una cuenta, el mensaje va al correo de esa cuenta: si no es suya, acuda con su documento al Balcón de Servicios.',

    'step.question.title': 'Pregunta de seguridad',
    'step.question.lead':
      'Es la primera vez que ingresa desde este dispositivo. Responda una de sus preguntas como cuando las eligió, o pida un código.',
    'step.question.button': 'Continuar',
    'step.first-password.title': 'Elija su contraseña',
    'step.first-password.lead':
      'Desde que termine ingresará con la que elija aquí. Si se detiene antes, puede volver a entrar con la contraseña temporal mientras valga.',
    'step.first-password.button': 'Continuar',
    'step.questions.title': 'Preguntas de seguridad',
    'step.questions.lead':
      'Elija tres preguntas y responda con sinceridad. Servirán para saber que es usted quien inicia sesión; deberá recordarlas si el sistema se las pregunta más adelante.',
    'step.questions.button': 'Continuar',
    'step.agreements.title': 'Lea y acepte',
    'step.agreements.lead': 'Lea los términos y condiciones antes de continuar.',
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
    'step.user.lead': 'Ingrese su usuario. Le enviaremos un correo electrónico con los pasos.',
    'step.user.button': 'Continuar',
    'step.code.title': 'Revise su correo electrónico',
    'step.code.button': 'Continuar',
    'step.new-password.title': 'Nueva contraseña',
    'step.new-password.lead': 'Debe tener de 6 a 25 caracteres y al menos un dígito.',
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
    'field.givenNames.label': 'Given names, or name of the company',
    'field.familyNames.label': 'Family names',
    'field.familyNames.hint':
      'Leave it empty for a company, or if your document shows a single name.',
    'field.address.label': 'Address',
    'field.phone.label': 'Telephone',
    'field.email.label': 'E-mail',
    'field.email.hint': 'Make sure that you can reach it: your access key is sent there.',

    'step.document.title': 'Register as a new citizen',
    'step.document.lead': 'Type the number of your cédula, RUC or passport.',
    'step.document.button': 'Check my data',
    'step.person.title': 'Check your data',
    'step.person.lead':
      'Please check your data and bring them up to date. What we already know stays hidden until you confirm your e-mail; leave it empty to keep it.',
    'step.person.button': 'Create account',
    'done.temporary_password_sent.title': 'Check your e-mail',
    'done.temporary_password_sent.lead':
      'We have written to your e-mail address. If your document and your address had no account, the message has your user name and a temporary password: it is valid for 24 hours, and your account is created when you sign in with it and choose your own. If your document has an account already, the message goes to the address of that account: if it is not yours, bring your document to the Service Counter.',

    'step.question.title': 'Security question',
    'step.question.lead':
      'This is the first time that you sign in from this device. Answer one of your questions as you did when you chose it, or ask for a code.',
    'step.question.button': 'Continue',
    'step.first-password.title': 'Choose your password',
    'step.first-password.lead':
      'Once you have finished you sign in with the one you choose here. If you stop before, you can come back with the temporary password while it is valid.',
    'step.first-password.button': 'Continue',
    'step.questions.title': 'Security questions',
    'step.questions.lead':
      'Choose three questions and answer them truthfully. They help to know that it is you who is signing in; remember them, for you may be asked later.',
    'step.questions.button': 'Continue',
    'step.agreements.title': 'Read and accept',
    'step.agreements.lead': 'Read the terms and conditions before you go on.',
    'step.agreements.button': 'Accept and continue',
    'question.street': 'Which street did you live in as a child?',
    'question.teacher': 'What was the name of the first teacher that you remember?',
    'question.friend': 'What was the name of your best friend as a child?',
    'question.pet': 'What was the name of your first pet?',
    'question.trip': 'Where did you go on the first journey that you remember?',
    'question.book': 'Which book or story was read to you as a child?',
    'question.work': 'Where did you first work?',
    'question.song': 'Which song reminds you of your family?',

    'step.user.title': 'Recover your password',
    'step.user.lead': 'Type your user name. We will send you an e-mail with the steps.',
    'step.user.button': 'Continue',
    'step.code.title': 'Check your e-mail',
    'step.code.button': 'Continue',
    'step.new-password.title': 'New password',
    'step.new-password.lead': 'It must have 6 to 25 characters and at least one digit.',
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
