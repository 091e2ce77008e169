/** What Ciudad Abierta does for its citizens. */
import type { Service } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const identity = { es: 'Su documento de identidad', en: 'Your identity document' }

export const demoServices: readonly Service[] = [
  {
    id: 'predios',
    icon: 'house',
    title: { es: 'Pago de predios', en: 'Property tax' },
    text: {
      es: 'Consulte cuánto debe por su casa o terreno y páguelo en línea.',
      en: 'See what you owe on your house or land, and pay it online.',
    },
    needs: [
      {
        es: 'La clave catastral, que está en su última carta',
        en: 'The cadastral key, on your last letter',
      },
      { es: 'Una tarjeta de débito o crédito', en: 'A debit or credit card' },
    ],
    cost: { es: 'El valor de su impuesto, sin recargo', en: 'Your tax, with no surcharge' },
    time: { es: '5 minutos', en: '5 minutes' },
  },
  {
    id: 'tramites',
    icon: 'paper',
    title: { es: 'Trámites y permisos', en: 'Paperwork and permits' },
    text: {
      es: 'Permisos de construcción, certificados y patentes, con el estado siempre a la vista.',
      en: 'Building permits, certificates and licences, with their progress always in view.',
    },
    needs: [identity, { es: 'Los planos o formularios en PDF', en: 'Plans or forms, as PDF' }],
    cost: { es: 'Según el trámite, desde 2,00 USD', en: 'Depends on the procedure, from USD 2.00' },
    time: { es: 'De 1 a 15 días laborables', en: '1 to 15 working days' },
  },
  {
    id: 'citas',
    icon: 'calendar',
    title: { es: 'Citas', en: 'Appointments' },
    text: {
      es: 'Elija el día y la hora, y llegue cuando le toca. Sin filas.',
      en: 'Choose a day and a time, and come when it is your turn. No queues.',
    },
    needs: [identity],
    cost: free,
    time: { es: '2 minutos', en: '2 minutes' },
  },
  {
    id: 'agua',
    icon: 'drop',
    title: { es: 'Agua potable', en: 'Drinking water' },
    text: {
      es: 'Pague su planilla, revise su consumo o pida un medidor.',
      en: 'Pay your bill, check your consumption or ask for a meter.',
    },
    needs: [{ es: 'El número de cuenta de su planilla', en: 'The account number on your bill' }],
    cost: { es: 'El valor de su planilla', en: 'The amount of your bill' },
    time: { es: '5 minutos', en: '5 minutes' },
  },
  {
    id: 'transporte',
    icon: 'bus',
    title: { es: 'Transporte', en: 'Transport' },
    text: {
      es: 'Rutas y horarios, tarjeta de bus y tarifa reducida.',
      en: 'Routes and timetables, bus card and reduced fare.',
    },
    needs: [
      identity,
      { es: 'Una foto de su rostro, para la tarjeta', en: 'A photo of your face, for the card' },
    ],
    cost: { es: 'Tarjeta: 3,50 USD', en: 'Card: USD 3.50' },
    time: { es: '3 días laborables', en: '3 working days' },
  },
  {
    id: 'reportes',
    icon: 'alert',
    title: { es: 'Reportar un problema', en: 'Report a problem' },
    text: {
      es: 'Un bache, una luminaria apagada, basura sin recoger: avise y siga la respuesta.',
      en: 'A pothole, a dark street lamp, rubbish left behind: tell us and follow the answer.',
    },
    needs: [{ es: 'El lugar, y una foto si puede', en: 'The place, and a photo if you can' }],
    cost: free,
    time: { es: 'Respuesta en 72 horas', en: 'Answered within 72 hours' },
  },
]
