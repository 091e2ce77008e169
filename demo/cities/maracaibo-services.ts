/** What SIGE offers in Maracaibo: requests, help, documents, events. */
import type { Service } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const registered = { es: 'Tu Registro Único Ciudadano', en: 'Your Single Citizen Register' }

export const maracaiboServices: readonly Service[] = [
  {
    id: 'registro',
    icon: 'person',
    title: { es: 'Registro Único Ciudadano', en: 'Single Citizen Register' },
    text: {
      es: 'Regístrate como persona natural o jurídica y entra a todo con una clave.',
      en: 'Register as a person or a company and enter everything with one key.',
    },
    needs: [
      { es: 'Tu cédula, o el RIF de tu empresa', en: 'Your cédula, or your company’s RIF' },
      { es: 'Un correo que puedas abrir', en: 'An e-mail that you can open' },
    ],
    cost: free,
    time: { es: '5 minutos', en: '5 minutes' },
    begin: 'register',
  },
  {
    id: 'solicitudes',
    icon: 'heart',
    title: { es: 'Ayudas y atención', en: 'Help and care' },
    text: {
      es: 'Pide una ayuda o una atención y mira en qué va tu solicitud.',
      en: 'Ask for help and see how your request is going.',
    },
    needs: [registered],
    cost: free,
    time: { es: 'Respuesta en 5 días', en: 'Answered within 5 days' },
  },
  {
    id: 'documentos',
    icon: 'paper',
    title: { es: 'Documentos municipales', en: 'Municipal documents' },
    text: {
      es: 'Solvencias, constancias y permisos, firmados y en PDF.',
      en: 'Clearances, certificates and permits, signed and as PDF.',
    },
    needs: [registered, { es: 'Los recaudos en digital', en: 'Supporting papers, scanned' }],
    cost: { es: 'Según el documento', en: 'Depends on the document' },
    time: { es: 'De 1 a 5 días', en: '1 to 5 days' },
  },
  {
    id: 'tributos',
    icon: 'coin',
    title: { es: 'Tributos', en: 'Taxes' },
    text: {
      es: 'Declara y paga tus impuestos municipales sin hacer cola.',
      en: 'File and pay your municipal taxes without queueing.',
    },
    needs: [registered],
    cost: { es: 'Lo que declares', en: 'What you file' },
    time: { es: '10 minutos', en: '10 minutes' },
  },
  {
    id: 'eventos',
    icon: 'calendar',
    title: { es: 'Eventos y talleres', en: 'Events and workshops' },
    text: {
      es: 'Inscríbete en ferias, carreras y talleres de la Alcaldía.',
      en: 'Sign up for the city’s fairs, races and workshops.',
    },
    needs: [registered],
    cost: free,
    time: { es: '2 minutos', en: '2 minutes' },
  },
  {
    id: 'reclamos',
    icon: 'alert',
    title: { es: 'Reporta en tu parroquia', en: 'Report in your parish' },
    text: {
      es: 'Un bote de agua, una luz apagada, un hueco: avísanos.',
      en: 'A leak, a dark lamp, a hole: tell us.',
    },
    needs: [{ es: 'El lugar, y una foto si puedes', en: 'The place, and a photo if you can' }],
    cost: free,
    time: { es: 'Respuesta en 72 horas', en: 'Answered within 72 hours' },
  },
]
