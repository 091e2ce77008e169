/** Mi Carpeta Ciudadana of León: the three platforms that its guide names, and what is found in them. */
import type { Service } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const curp = {
  es: 'Tu CURP, o tu RFC si eres persona moral',
  en: 'Your CURP, or the RFC of a company',
}

export const leonServices: readonly Service[] = [
  {
    id: 'tramites',
    icon: 'paper',
    title: { es: 'Trámites y servicios en línea', en: 'Procedures and services online' },
    text: {
      es: 'Haz tus trámites en línea y dales seguimiento sin ir a la oficina.',
      en: 'Do your paperwork online and follow it without going to the office.',
    },
    needs: [curp, { es: 'Tus documentos en PDF', en: 'Your documents, as PDF' }],
    cost: { es: 'Según el trámite', en: 'Depends on the procedure' },
    time: { es: '24 horas, 7 días', en: '24 hours, 7 days' },
  },
  {
    id: 'apoyos',
    icon: 'heart',
    title: { es: 'Apoyos municipales', en: 'Municipal support' },
    text: {
      es: 'Pide becas y apoyos, y mira en qué va cada solicitud.',
      en: 'Apply for grants and support, and see how each request is going.',
    },
    needs: [curp, { es: 'Comprobante de domicilio', en: 'Proof of address' }],
    cost: free,
    time: { es: '10 días hábiles', en: '10 working days' },
  },
  {
    id: 'participa',
    icon: 'vote',
    title: { es: '#Participa León', en: '#Participa León' },
    text: {
      es: 'Registra un proyecto para tu colonia y vota por los que más te gusten.',
      en: 'Enter a project for your neighbourhood and vote for those you like.',
    },
    needs: [curp],
    cost: free,
    time: { es: '2 minutos', en: '2 minutes' },
  },
  {
    id: 'predial',
    icon: 'house',
    title: { es: 'Predial', en: 'Property tax' },
    text: {
      es: 'Consulta tu adeudo y paga tu predial con tarjeta.',
      en: 'See what you owe and pay your property tax by card.',
    },
    needs: [{ es: 'Tu cuenta predial', en: 'Your property account number' }],
    cost: { es: 'El de tu recibo', en: 'The amount on your bill' },
    time: { es: '5 minutos', en: '5 minutes' },
  },
  {
    id: 'citas',
    icon: 'calendar',
    title: { es: 'Citas sin filas', en: 'Appointments, no queues' },
    text: {
      es: 'Escoge día, hora y oficina, y llega directo a tu ventanilla.',
      en: 'Choose the day, the time and the office, and go straight to your desk.',
    },
    needs: [curp],
    cost: free,
    time: { es: '1 minuto', en: '1 minute' },
  },
  {
    id: 'negocio',
    icon: 'briefcase',
    title: { es: 'Abre tu negocio', en: 'Open your business' },
    text: {
      es: 'Uso de suelo, aviso de apertura y anuncio en una sola solicitud.',
      en: 'Land use, opening notice and sign in a single request.',
    },
    needs: [
      { es: 'Tu RFC', en: 'Your RFC' },
      { es: 'Croquis del local', en: 'A sketch of the premises' },
    ],
    cost: { es: 'Desde 310 MXN', en: 'From MXN 310' },
    time: { es: '3 días hábiles', en: '3 working days' },
  },
]
