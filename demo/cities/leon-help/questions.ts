/** What citizens of León ask about their account, answered as it is. */
import type { HelpPage, HelpSection } from '../city.ts'

const asked: readonly HelpSection[] = [
  {
    title: {
      es: '¿Cuánto tiempo tengo para confirmar mi cuenta?',
      en: 'How long have I to confirm?',
    },
    text: [
      {
        es: 'Dos horas desde que la creas. Después el registro se descarta y es necesario volver a generarlo.',
        en: 'Two hours from when you create the account. After that it is discarded and has to be made again.',
      },
    ],
  },
  {
    title: {
      es: 'No me llega el correo. ¿Qué hago?',
      en: 'The e-mail does not come. What can I do?',
    },
    text: [
      {
        es: 'Busca en la carpeta de correo no deseado y comprueba que escribiste bien la dirección. En la misma pantalla puedes pedirlo otra vez. Si aun así no llega, escribe a sinfilas@leon.example.',
        en: 'Look into your junk folder, and check that you typed the address right. On the same screen you can ask for it again. If it still does not come, write to sinfilas@leon.example.',
      },
    ],
  },
  {
    title: { es: '¿Qué debe tener mi contraseña?', en: 'What must my password have?' },
    text: [
      {
        es: "Al menos 6 caracteres, una letra mayúscula, un número y un carácter especial: & * $ ' ? + / # ( ). Una que todo el mundo usa no se acepta.",
        en: "At least 6 characters, an upper-case letter, a number and a special character: & * $ ' ? + / # ( ). One that everybody uses is not accepted.",
      },
    ],
  },
  {
    title: { es: 'Olvidé mi contraseña', en: 'I forgot my password' },
    text: [
      {
        es: 'Recupérala con tu CURP o RFC, por tu correo o tu celular.',
        en: 'Recover it with your CURP or RFC, by your e-mail or your mobile.',
      },
    ],
    links: [
      [
        'ayuda/recuperar-contrasena',
        { es: '¿Cómo recuperar mi contraseña?', en: 'How do I recover my password?' },
      ],
    ],
  },
  {
    title: {
      es: 'Ya no tengo ese correo ni ese celular',
      en: 'I no longer have that e-mail or mobile',
    },
    text: [
      {
        es: 'Pide el cambio: dejas un correo y un teléfono, y una persona te contacta. Tu cuenta no cambia hasta que alguien revise la solicitud.',
        en: 'Ask for the change: you leave an e-mail and a telephone, and a person contacts you. Your account does not change until somebody has looked at the request.',
      },
    ],
    links: [
      ['ayuda/recuperar-contrasena', { es: 'Ver cómo se pide', en: 'See how to ask for it' }],
    ],
  },
  {
    title: {
      es: 'El trámite es para mi hija o mi hijo',
      en: 'It is for my daughter or my son',
    },
    text: [
      {
        es: 'La cuenta se registra con la información del padre, madre o tutor legal.',
        en: 'The account is registered with the data of the father, mother or legal guardian.',
      },
    ],
  },
  {
    title: { es: '¿Es gratis?', en: 'Is it free?' },
    text: [
      {
        es: 'Sí. Tener una cuenta y usarla no cuesta nada; cada trámite dice lo que cuesta.',
        en: 'Yes. Having and using an account costs nothing; each procedure says what it costs.',
      },
    ],
  },
  {
    title: { es: 'Me piden mi contraseña por teléfono', en: 'Somebody asks for my password' },
    text: [
      {
        es: 'No la des, ni ningún código: la ciudad nunca los pide.',
        en: 'Give neither it nor any code: the city never asks for them.',
      },
    ],
  },
]

export const questions: HelpPage = {
  id: 'preguntas-frecuentes',
  inMenu: true,
  title: { es: 'Preguntas frecuentes', en: 'Frequent questions' },
  lead: {
    es: 'Si la tuya no está, escríbenos a sinfilas@leon.example o llámanos.',
    en: 'If yours is not here, write to sinfilas@leon.example or call us.',
  },
  sections: asked,
}
