/** The Portal Ciudadano of Ibarra: the services that its own help page names. */
import type { Service } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const atOnce = { es: 'Al instante', en: 'At once' }
const user = {
  es: 'Su usuario: cédula, RUC o pasaporte',
  en: 'Your user name: cédula, RUC or passport',
}

export const ibarraServices: readonly Service[] = [
  {
    id: 'deudas',
    icon: 'house',
    title: { es: 'Consultas de deudas y predios', en: 'Debts and properties' },
    short: { es: 'Deudas y predios', en: 'Debts and properties' },
    text: {
      es: 'Revise cuánto debe y qué predios constan a su nombre.',
      en: 'See what you owe and which properties are in your name.',
    },
    needs: [user],
    cost: free,
    time: atOnce,
  },
  {
    id: 'pagos',
    icon: 'card',
    title: { es: 'Botón de pagos', en: 'Pay online' },
    text: {
      es: 'Pague impuestos, tasas y patentes con tarjeta, a cualquier hora.',
      en: 'Pay taxes, fees and licences by card, at any hour.',
    },
    needs: [user, { es: 'Una tarjeta de débito o crédito', en: 'A debit or credit card' }],
    cost: { es: 'El valor de su deuda, sin recargo', en: 'What you owe, with no surcharge' },
    time: { es: '5 minutos', en: '5 minutes' },
  },
  {
    id: 'estado',
    icon: 'paper',
    title: { es: 'Estado de trámites', en: 'Progress of procedures' },
    text: {
      es: 'Siga su trámite paso a paso, con la fecha de respuesta.',
      en: 'Follow your procedure step by step, with the date of the answer.',
    },
    needs: [{ es: 'El número de trámite', en: 'The number of the procedure' }],
    cost: free,
    time: atOnce,
  },
  {
    id: 'bienes',
    icon: 'building',
    title: { es: 'Reservación de bienes municipales', en: 'Book municipal venues' },
    short: { es: 'Bienes municipales', en: 'Venues' },
    text: {
      es: 'Reserve canchas, teatros y salones para su evento.',
      en: 'Book courts, theatres and halls for your event.',
    },
    needs: [
      user,
      { es: 'Fecha, hora y número de asistentes', en: 'Date, time and number of people' },
    ],
    cost: { es: 'Según el espacio, desde 5,00 USD', en: 'Depends on the place, from USD 5.00' },
    time: { es: '2 días laborables', en: '2 working days' },
  },
  {
    id: 'audiencias',
    icon: 'talk',
    title: { es: 'Audiencias Alcaldía', en: 'Hearings with the mayor' },
    text: {
      es: 'Pida una audiencia y cuente de qué desea hablar.',
      en: 'Ask for a hearing and say what you wish to talk about.',
    },
    needs: [user, { es: 'El motivo, en pocas líneas', en: 'The reason, in a few lines' }],
    cost: free,
    time: { es: 'Respuesta en 5 días laborables', en: 'Answered within 5 working days' },
  },
  {
    id: 'patente',
    icon: 'briefcase',
    title: { es: 'Declaración de patente', en: 'Business licence return' },
    text: {
      es: 'Declare en línea el impuesto a la patente y a los activos totales.',
      en: 'File the business licence and total assets taxes online.',
    },
    needs: [
      { es: 'Su RUC', en: 'Your RUC' },
      { es: 'Los balances del último año', en: 'Last year’s accounts' },
    ],
    cost: free,
    time: { es: '20 minutos', en: '20 minutes' },
  },
  {
    id: 'perfil',
    icon: 'person',
    title: { es: 'Actualización del perfil', en: 'Update your profile' },
    text: {
      es: 'Mantenga al día su correo, su teléfono y su dirección.',
      en: 'Keep your e-mail, telephone and address up to date.',
    },
    needs: [user],
    cost: free,
    time: { es: '3 minutos', en: '3 minutes' },
  },
]
