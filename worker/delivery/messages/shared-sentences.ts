/** What several messages say in the same words. */
import type { Locale } from '../../../contract/locale.ts'

export const sharedSentences = {
  es: {
    codeLabel: 'Su código',
    orLink: 'O, si lo prefiere, siga con este botón:',
    validity: 'El código y el botón valen {minutes} minutos y sirven una sola vez.',
    keepSecret:
      'No comparta este código. Nadie de {city} se lo pedirá por teléfono, mensaje ni correo.',
    fallback: 'Si el botón no funciona, copie esta dirección en su navegador:',
    notYou: '¿No fue usted?',
    when: 'Fecha y hora',
    whenSaid: '{when}',
    device: 'Dispositivo',
    help: '¿Necesita ayuda?',
    automatic: 'Este es un mensaje automático: las respuestas no se leen.',
  },
  en: {
    codeLabel: 'Your code',
    orLink: 'Or, if you prefer, go on with this button:',
    validity: 'The code and the button are valid for {minutes} minutes and work only once.',
    keepSecret:
      'Do not share this code. Nobody from {city} will ever ask you for it by phone, text or e-mail.',
    fallback: 'If the button does not work, copy this address into your browser:',
    notYou: 'Was it not you?',
    when: 'Date and time',
    whenSaid: '{when}',
    device: 'Device',
    help: 'Do you need help?',
    automatic: 'This is an automatic message: replies are not read.',
  },
} satisfies Record<Locale, Record<string, string>>

export type SharedKey = keyof (typeof sharedSentences)['es']
