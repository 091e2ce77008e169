/** The guides of Mi Carpeta Ciudadana: the manuals that León publishes, with the screens as they are here. */
import type { HelpPage } from '../city.ts'

export const register: HelpPage = {
  id: 'como-registrarme',
  inMenu: true,
  title: { es: '¿Cómo registrarme?', en: 'How do I register?' },
  lead: {
    es: 'Ten a la mano tu CURP, o el RFC si eres persona moral, y un correo que puedas abrir. Te tomará unos cinco minutos.',
    en: 'Have your CURP at hand, or the RFC of a company, and an e-mail that you can open. It takes about five minutes.',
  },
  sections: [
    {
      title: { es: 'Los pasos', en: 'The steps' },
      steps: [
        {
          picture: 'registro-1',
          text: {
            es: 'Entra a la página de inicio de sesión y da clic en *{link.register}*.',
            en: 'Go to the page of sign-in and press *{link.register}*.',
          },
        },
        {
          picture: 'registro-2',
          text: {
            es: 'Escoge *{field.personKind.option.fisica}* o *{field.personKind.option.moral}*, y escribe tus datos. Los campos con asterisco no deben quedar vacíos. Da clic en *{section.button}*.',
            en: 'Choose *{field.personKind.option.fisica}* or *{field.personKind.option.moral}*, and type your details. Fields with an asterisk must not stay empty. Press *{section.button}*.',
          },
        },
        {
          picture: 'registro-3',
          text: {
            es: 'Captura tu código postal: el estado y el municipio se llenan solos. Selecciona tu colonia, completa el resto y da clic en *{section.button}*.',
            en: 'Type your postal code: state and municipality fill in by themselves. Choose your colonia, complete the rest and press *{section.button}*.',
          },
        },
        {
          picture: 'registro-4',
          text: {
            es: 'Escribe tu correo y una contraseña, y da clic en *{section.button}*. Comprueba tus respuestas, lee y acepta los términos y el aviso de privacidad, y crea la cuenta.',
            en: 'Type your e-mail and a password, and press *{section.button}*. Check your answers, read and accept the terms and the privacy notice, and create the account.',
          },
        },
        {
          picture: 'registro-5',
          text: {
            es: 'Te enviamos un correo. Ábrelo y confirma tu cuenta. Tienes un máximo de dos horas; de lo contrario el registro no se concreta y es necesario volver a generarlo.',
            en: 'We send you an e-mail. Open it and confirm your account. You have two hours at most; otherwise the registration is discarded and has to be made again.',
          },
        },
        {
          picture: 'registro-6',
          text: { es: 'Listo: ya puedes iniciar sesión.', en: 'Done: you can sign in now.' },
        },
      ],
      links: [['registro', { es: 'Crear mi cuenta', en: 'Create my account' }]],
    },
  ],
}

export const recoverPassword: HelpPage = {
  id: 'recuperar-contrasena',
  inMenu: false,
  title: { es: '¿Cómo recuperar mi contraseña?', en: 'How do I recover my password?' },
  lead: {
    es: 'Por una liga a tu correo o por un código a tu celular: tú eliges.',
    en: 'By a link to your e-mail or a code to your mobile: you choose.',
  },
  sections: [
    {
      title: { es: 'Para empezar', en: 'To begin' },
      steps: [
        {
          text: {
            es: 'En el inicio de sesión da clic en *{link.recover}*.',
            en: 'At the sign-in press *{link.recover}*.',
          },
        },
        {
          picture: 'recuperar-1',
          text: {
            es: 'Escribe la CURP o el RFC que registraste y da clic en *{step.account.button}*.',
            en: 'Type the CURP or RFC that you registered and press *{step.account.button}*.',
          },
        },
        {
          picture: 'recuperar-2',
          text: {
            es: 'Escoge *{field.contact.option.email}* o *{field.contact.option.sms}*, y da clic en *{step.contact.button}*.',
            en: 'Choose *{field.contact.option.email}* or *{field.contact.option.sms}*, and press *{step.contact.button}*.',
          },
        },
      ],
    },
    {
      title: { es: 'Por correo electrónico', en: 'By e-mail' },
      steps: [
        {
          picture: 'recuperar-3',
          text: {
            es: 'Revisa la bandeja de tu correo y abre la liga del mensaje. Tienes un máximo de dos horas para cambiar tu contraseña.',
            en: 'Look into your e-mail and open the link of the message. You have two hours at most to change your password.',
          },
        },
        {
          picture: 'recuperar-4',
          text: {
            es: 'Escribe tu correo, la nueva contraseña y confírmala. Da clic en *{step.new-password.button}*.',
            en: 'Type your e-mail, the new password, and confirm it. Press *{step.new-password.button}*.',
          },
        },
        {
          picture: 'recuperar-5',
          text: {
            es: 'Verás que se actualizó. En el siguiente inicio de sesión usa la nueva contraseña.',
            en: 'You will see that it was updated. At your next sign-in, use the new password.',
          },
        },
      ],
    },
    {
      title: { es: 'Por código al celular', en: 'By a code to your mobile' },
      text: [
        {
          es: 'El código llega al celular que comprobaste al iniciar sesión por primera vez.',
          en: 'The code goes to the mobile that you confirmed at your first sign-in.',
        },
      ],
      steps: [
        {
          picture: 'recuperar-6',
          text: {
            es: 'Escribe el código de ocho números que te llega por mensaje de texto. Después, la nueva contraseña dos veces.',
            en: 'Type the code of eight numbers that comes by text message. Then the new password, twice.',
          },
        },
      ],
    },
    {
      title: { es: 'Si no tienes ninguno de los dos', en: 'If you have neither' },
      steps: [
        {
          text: {
            es: 'Donde se escoge el medio, da clic en *{link.request-contact}*.',
            en: 'Where you choose the way, press *{link.request-contact}*.',
          },
        },
        {
          picture: 'recuperar-7',
          text: {
            es: 'Deja un correo y un teléfono, y da clic en *{step.request-contact.button}*. Guarda tu número de referencia: una persona te contactará.',
            en: 'Leave an e-mail and a telephone, and press *{step.request-contact.button}*. Keep your reference number: a person will contact you.',
          },
        },
      ],
      links: [['recuperar', { es: 'Recuperar mi contraseña', en: 'Recover my password' }]],
    },
  ],
}

export const changePassword: HelpPage = {
  id: 'cambiar-contrasena',
  inMenu: false,
  title: { es: '¿Cómo cambiar mi contraseña?', en: 'How do I change my password?' },
  lead: {
    es: 'Con la sesión iniciada, en tu cuenta.',
    en: 'In your account, once you are signed in.',
  },
  sections: [
    {
      title: { es: 'Los pasos', en: 'The steps' },
      steps: [
        {
          text: {
            es: 'Inicia sesión, da clic en tu nombre, arriba a la derecha, y escoge cambiar la contraseña.',
            en: 'Sign in, press your name at the top right, and choose to change the password.',
          },
        },
        {
          picture: 'cambiar-1',
          text: {
            es: 'Escribe la contraseña actual y dos veces la nueva, y da clic en *{step.change-password.button}*. Tus otras sesiones se cierran.',
            en: 'Type your present password and the new one twice, and press *{step.change-password.button}*. Your other sessions end.',
          },
        },
      ],
      links: [['cuenta', { es: 'Ir a mi cuenta', en: 'Go to my account' }]],
    },
  ],
}

export const guides: HelpPage = {
  id: 'guias-de-usuario',
  inMenu: true,
  title: { es: 'Guías de usuario', en: 'User guides' },
  lead: {
    es: 'Cada guía lleva las pantallas tal como las verás.',
    en: 'Each guide shows the screens as you will see them, in Spanish.',
  },
  sections: [
    {
      title: { es: 'Tu cuenta', en: 'Your account' },
      links: [
        [`ayuda/${register.id}`, register.title],
        [`ayuda/${recoverPassword.id}`, recoverPassword.title],
        [`ayuda/${changePassword.id}`, changePassword.title],
      ],
    },
  ],
}
