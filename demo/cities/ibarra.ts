/** The site of a city like San Miguel de Ibarra: white walls at the foot of a volcano. Says `usted`. */
import type { City, News, CityService } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const atOnce = { es: 'Al instante', en: 'Straight away' }
const user = {
  es: 'Su usuario: cédula, RUC o pasaporte',
  en: 'Your user name: cédula, RUC or passport',
}

/** The Portal Ciudadano of Ibarra: the services that its own help page names. */
const services: readonly CityService[] = [
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
    title: { es: 'Estado de trámites', en: 'Progress of your paperwork' },
    text: {
      es: 'Siga su trámite paso a paso, con la fecha de respuesta.',
      en: 'Follow your paperwork step by step, with the date of the answer.',
    },
    needs: [{ es: 'El número de trámite', en: 'Your reference number' }],
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

/** What is new on the site of Ibarra. All of it made up. */
const news: readonly News[] = [
  {
    picture: 'market',
    day: '2026-11-19',
    topic: { es: 'Comercio', en: 'Trade' },
    title: {
      es: 'El Mercado de las Flores reabre con cien puestos nuevos',
      en: 'The Flower Market reopens with a hundred new stalls',
    },
    text: {
      es: 'Las y los comerciantes vuelven a un edificio con rampas, agua y luz natural.',
      en: 'Traders return to a building with ramps, running water and daylight.',
    },
  },
  {
    picture: 'house',
    day: '2026-11-13',
    topic: { es: 'Patrimonio', en: 'Heritage' },
    title: {
      es: 'Pintemos de blanco: cal gratuita para las casas del centro',
      en: 'Let’s paint it white: free whitewash for houses in the centre',
    },
    text: {
      es: 'Retire su cupo con su cuenta del Portal Ciudadano hasta fin de mes.',
      en: 'Collect yours with a Portal Ciudadano account until the end of the month.',
    },
  },
  {
    picture: 'water',
    day: '2026-11-06',
    topic: { es: 'Agua', en: 'Water' },
    title: {
      es: 'La laguna estrena un sendero de cinco kilómetros',
      en: 'The lake gets a five-kilometre path',
    },
    text: {
      es: 'Se puede recorrer a pie, en bicicleta o en silla de ruedas.',
      en: 'On foot, by bicycle or in a wheelchair.',
    },
  },
]

/** A white tower before a volcano and its lake. */
const crest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M6 10c9 0 17-2 26-7 9 5 17 7 26 7v26c0 17-10 27-26 33C16 63 6 53 6 36Z" fill="currentColor"/>
  <path d="M10 14c8 0 15-2 22-6 7 4 14 6 22 6v22c0 14-8 22.500-22 28.500C18 58.500 10 50 10 36Z" fill="#fff"/>
  <path d="M10 14c8 0 15-2 22-6 7 4 14 6 22 6v22H10Z" fill="#f3d9c9"/>
  <path d="m10 38 16-19c3-3 6-3 9 0l19 20v4H10Z" fill="#6b7f8c"/>
  <path d="m20.500 25.500 5.500-6.500c3-3 6-3 9 0l6 6.300-4.500-.8-3.500 3-3.500-2.500-4.500 2.800Z" fill="#fff"/>
  <path d="M10 42h44c-1.300 7-5 12-11 16.500H21C15 54 11.300 49 10 42Z" fill="#8fb7c4"/>
  <path d="M16 46h12M38 50h9M22 54h9" stroke="#fff" stroke-width="1.600" stroke-linecap="round"/>
  <path d="M27 60V33h10v27Z" fill="#fff" stroke="currentColor" stroke-width="1.600"/>
  <path d="m25.500 33.500 6.500-8.500 6.500 8.500Z" fill="currentColor"/>
  <path d="M32 25v-5M30 22h4" stroke="currentColor" stroke-width="1.600" stroke-linecap="round"/>
  <circle cx="32" cy="39" r="2.600" fill="#c8973f"/>
  <path d="M29.500 60v-8a2.500 2.500 0 0 1 5 0v8Z" fill="currentColor"/>
</svg>`

const house = (x: number, y: number, w: number) =>
  `<path class="bright" d="M${x} ${y}h${w}v${260 - y}h-${w}Z"/><path class="paint" d="M${x - 8} ${y}l12-16h${w - 8}l12 16Z"/>`

const arch = (x: number) => `M${x} 260v-20a8 8 0 0 1 16 0v20Z`

/** A volcano over a lake, and white walls under red roofs. */
const view = `<circle class="sun" cx="968" cy="4" r="36"/>
  <path class="far" d="M0 208 130 168l120 22 150-44 170 40 120-16 160 40 200-54 150 34v100H0Z"/>
  <path class="mid" d="M420 214 690 44c14-10 24-6 34 2l22 10 24-6c12 2 20 10 30 18l230 146Z"/>
  <path class="snow" d="M612 93 690 44c14-10 24-6 34 2l22 10 24-6c12 2 20 10 30 18l46 30-34-8-22 16-28-20-26 22-30-24-34 22-22-18Z"/>
  <path class="water" d="M0 212c140-12 280-6 420-2 200 6 520 4 780-6v56H0Z"/>
  <path class="gleam" d="M480 222h90M640 230h130M840 222h70M930 236h90M1040 226h80"/>
  <g>${house(30, 206, 70)}${house(112, 216, 54)}${house(176, 202, 84)}${house(1010, 212, 64)}${house(1084, 204, 90)}</g>
  <path class="lit" d="M46 220h10v14H46ZM72 220h10v14H72ZM128 228h9v13h-9ZM146 228h9v13h-9ZM192 218h10v14h-10ZM214 218h10v14h-10ZM236 218h10v14h-10ZM1026 224h9v13h-9ZM1048 224h9v13h-9ZM1100 220h10v14h-10ZM1124 220h10v14h-10ZM1148 220h10v14h-10Z"/>
  <path class="bright" d="M286 214h170v46H286ZM352 132h38v82h-38Z"/>
  <path class="paint" d="M278 214l10-12h166l10 12ZM346 134l25-34 25 34Z"/>
  <path class="wire" d="M371 100V84M364 90h14"/>
  <circle class="second" cx="371" cy="156" r="9"/>
  <path class="lit" d="M364 178h14v24h-14Z${[298, 326, 354, 382, 410, 436].map(arch).join('')}"/>
  <g class="near"><path d="M0 250c160-10 300-6 460 0 200 6 420 4 740-4v14H0Z"/><path d="M494 252c-14 0-20-10-16-22 2-14 10-24 16-30 6 6 14 16 16 30 4 12-2 22-16 22ZM966 250c-13 0-18-10-15-20 2-13 9-22 15-28 6 6 13 15 15 28 3 10-2 20-15 20Z"/></g>`

export const ibarra: City = {
  slug: 'ibarra',
  name: 'San Miguel de Ibarra',
  short: 'Ibarra',
  office: 'Municipio de San Miguel de Ibarra',
  motto: {
    es: 'Ciudad blanca a la que siempre se vuelve',
    en: 'The white city one always returns to',
    'qu-EC': 'Yurak llakta',
  },
  account: { es: 'Portal Ciudadano' },
  palette: {
    onAccent: ['#ffffff', '#3a0710'],
    second: ['#c8973f', '#e2b968'],
    paper: ['#fbfaf8', '#171314'],
    card: ['#ffffff', '#221c1d'],
    skyTop: ['#eaf0f6', '#151824'],
    skyMid: ['#f8eeee', '#2a1d28'],
    skyLow: ['#fbe6dc', '#3a2530'],
    skyInk: ['#2a1518', '#f6ecec'],
    skySoft: ['#553a3e', '#cfbcc0'],
    far: ['#c9cfdb', '#2a2533'],
    mid: ['#8d98ad', '#3a3446'],
    near: ['#5d7a52', '#1c2620'],
    wall: ['#f1e4d8', '#4a3d3c'],
    bright: ['#ffffff', '#574a4c'],
    lit: ['#8c6a5b', '#f0c674'],
    wire: ['#6b4a4a', '#8b7579'],
    water: ['#a9c6d2', '#23394a'],
  },
  look: { headings: 'serif', top: 'band', corners: 'soft', services: 'cards' },
  crest,
  view,
  question: { es: '¿Qué trámite desea realizar?', en: 'What would you like to get done?' },
  lead: {
    es: 'Consulte sus deudas, pague y siga sus trámites con una sola cuenta, sin hacer fila.',
    en: 'See what you owe, pay and follow your paperwork with one account, without queueing.',
  },
  words: {
    es: { searchPlaceholder: 'Deudas, patente, audiencias…', often: 'Lo más usado' },
    en: { searchPlaceholder: 'Debts, licence, hearings…' },
    // The widget's own word; the rest is shown in Spanish until a speaker has read it (docs/kichwa.md).
    'qu-EC': { enter: 'Yaykuna' },
  },
  services,
  news,
  contact: {
    address: 'Calle del Molino y Plaza Blanca, esquina',
    phone: '+593 6 555 0110',
    email: 'portalciudadano@ibarra.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–16:30']],
    emergencies: '911',
  },
}
