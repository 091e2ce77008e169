/** The site of a city like Maracaibo: a bridge, a lake and a great deal of sun. Says `tú`. */
import type { City, News, CityService } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const registered = { es: 'Tu Registro Único Ciudadano', en: 'Your Registro Único Ciudadano' }

/** What SIGE offers in Maracaibo: requests, help, documents, events. */
const services: readonly CityService[] = [
  {
    id: 'registro',
    icon: 'person',
    title: { es: 'Registro Único Ciudadano', en: 'Registro Único Ciudadano (citizen register)' },
    text: {
      es: 'Regístrate como persona natural o jurídica y haz todos tus trámites con una sola cuenta.',
      en: 'Register as a person or a company, and do everything with one account.',
    },
    needs: [
      { es: 'Tu cédula, o el RIF de tu empresa', en: 'Your cédula, or your company’s RIF' },
      { es: 'Un correo que puedas abrir', en: 'An e-mail address that you can open' },
    ],
    cost: free,
    time: { es: '5 minutos', en: '5 minutes' },
    begin: 'register',
  },
  {
    id: 'solicitudes',
    icon: 'heart',
    title: { es: 'Ayudas y atención', en: 'Help and support' },
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
      en: 'Clearances, certificates and permits, signed, as PDF files.',
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
      en: 'Declare and pay your municipal taxes without queueing.',
    },
    needs: [registered],
    cost: { es: 'Lo que declares', en: 'What you declare' },
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
      en: 'A water leak, a street light that is out, a pothole: tell us.',
    },
    needs: [{ es: 'El lugar, y una foto si puedes', en: 'The place, and a photo if you can' }],
    cost: free,
    time: { es: 'Respuesta en 72 horas', en: 'Answered within 72 hours' },
  },
]

/** What is new on the site of Maracaibo. All of it made up. */
const news: readonly News[] = [
  {
    picture: 'bridge',
    day: '2026-11-18',
    topic: { es: 'Fiestas', en: 'Festivities' },
    title: {
      es: 'El puente se enciende: gaitas frente al lago toda la semana',
      en: 'The bridge lights up: gaitas by the lake all week',
    },
    text: {
      es: 'Inscribe a tu grupo en SIGE hasta el viernes.',
      en: 'Enter your group in SIGE by Friday.',
    },
  },
  {
    picture: 'bus',
    day: '2026-11-11',
    topic: { es: 'Transporte', en: 'Transport' },
    title: {
      es: 'Doce rutas estrenan parada con sombra',
      en: 'Twelve routes get stops in the shade',
    },
    text: {
      es: 'Techo, banco y agua fría en las avenidas con más sol.',
      en: 'A roof, a bench and cold water on the sunniest avenues.',
    },
  },
  {
    picture: 'market',
    day: '2026-11-04',
    topic: { es: 'Emprendedores', en: 'Small business' },
    title: {
      es: 'Feria del cacao y el plátano en la Plaza del Faro',
      en: 'Cocoa and plantain fair at Lighthouse Square',
    },
    text: {
      es: 'Más de ochenta productores, entrada libre.',
      en: 'More than eighty growers, free entry.',
    },
  },
]

const rays = Array.from(
  { length: 9 },
  (_, index) => `<path d="M32 11v5.500" transform="rotate(${index * 20 - 80} 32 34)"/>`,
).join('')

/** Sun, bridge and lake in a round seal. */
const crest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <circle cx="32" cy="36" r="31" fill="currentColor"/>
  <circle cx="32" cy="36" r="27" fill="#fff4dc"/>
  <circle cx="32" cy="34" r="13" fill="#ffb020"/>
  <g stroke="#e07b00" stroke-width="2.400" stroke-linecap="round">${rays}</g>
  <path d="M5.500 41h53A27 27 0 0 1 32 63 27 27 0 0 1 5.500 41Z" fill="#0e7c86"/>
  <path d="M6 38h52v4H6Z" fill="currentColor"/>
  <path d="M19 24h3v24h-3ZM42 24h3v24h-3Z" fill="currentColor"/>
  <path d="M20.500 25 8 38M20.500 25l-6 13M20.500 25l6 13M20.500 25 32 38M43.500 25 32 38M43.500 25l-6 13M43.500 25l6 13M43.500 25 56 38" stroke="currentColor" stroke-width="1.100" fill="none"/>
  <path d="M12 50q4-3 8 0t8 0 8 0 8 0 8 0M18 56q3.500-2.600 7 0t7 0 7 0 7 0" fill="none" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/>
</svg>`

const pylon = (x: number) =>
  `<path class="bright" d="M${x - 9} 96h7v142h-7ZM${x + 2} 96h7v142h-7ZM${x - 9} 118h18v6h-18Z"/><path class="wire" d="M${x} 98 ${x - 92} 168M${x} 98l-60 70M${x} 98l-30 70M${x} 98l30 70M${x} 98l60 70M${x} 98l92 70"/>`

const palm = (x: number, y: number) =>
  `<path class="trunk" d="M${x} 260c4-30 6-50 0-${250 - y}"/><path class="near" d="M${x} ${y + 10}c-20-14-40-10-52 4 18-6 34-6 52-4ZM${x} ${y + 10}c-10-22-28-30-46-26 18 6 32 14 46 26ZM${x} ${y + 10}c4-22 22-32 44-28-18 6-32 14-44 28ZM${x} ${y + 10}c20-14 40-8 50 8-16-8-32-10-50-8ZM${x} ${y + 10}c-2-20-2-30 4-40 8 12 6 26-4 40Z"/>`

const stilts = (x: number) =>
  `<path class="wire" d="M${x + 8} 222v30M${x + 28} 222v30M${x + 50} 222v30"/><path class="wall" d="M${x} 196h60v28H${x}Z"/><path class="paint" d="M${x - 8} 198l14-20h48l14 20Z"/><path class="lit" d="M${x + 14} 204h10v12h-10ZM${x + 36} 204h10v12h-10Z"/>`

/** A bridge over the lake, houses on stilts, palms, the sun. */
const view = `<circle class="sun" cx="800" cy="132" r="76"/>
  <path class="far" d="M0 178c80-14 150-12 220 0h760c70-16 150-14 220-2v20H0Z"/>
  <path class="water" d="M0 190h1200v70H0Z"/>
  <path class="gleam" d="M720 200h160M740 212h120M700 226h80M810 226h90M752 240h96M420 210h70M540 232h90M960 214h80M1010 236h60M330 240h60"/>
  <path class="bright" d="M330 168h870v9H330ZM330 168l-80 16h80Z"/>
  ${pylon(470)}${pylon(690)}${pylon(910)}${pylon(1110)}
  ${stilts(150)}${stilts(250)}
  <path class="near" d="M0 232c50-8 90 0 130 28H0ZM1080 260c30-22 70-28 120-24v24Z"/>
  ${palm(46, 128)}${palm(96, 160)}${palm(1158, 150)}`

export const maracaibo: City = {
  slug: 'maracaibo',
  name: 'Maracaibo',
  short: 'Maracaibo',
  office: 'Alcaldía de Maracaibo',
  motto: { es: 'La tierra del sol amada', en: 'Beloved land of the sun' },
  account: { es: 'SIGE · Registro Único Ciudadano' },
  palette: {
    onAccent: ['#ffffff', '#3a1d00'],
    second: ['#ffb020', '#ffb020'],
    paper: ['#fff9f0', '#17120c'],
    card: ['#ffffff', '#231b12'],
    skyTop: ['#ffe3b0', '#1b1230'],
    skyMid: ['#ffd08a', '#43203a'],
    skyLow: ['#ffb869', '#7a3524'],
    skyInk: ['#3d1d00', '#fff3e0'],
    skySoft: ['#54300a', '#ecd5c2'],
    far: ['#d99a5b', '#2c1a2c'],
    mid: ['#b87333', '#3a2230'],
    near: ['#1d5a4c', '#0c1a1a'],
    wall: ['#f7d9a8', '#8b5a3c'],
    bright: ['#fffaf0', '#c9a48a'],
    lit: ['#7a4a12', '#ffd27a'],
    wire: ['#8a6a4a', '#9a7a70'],
    water: ['#0e8a94', '#0d3f52'],
  },
  look: { headings: 'heavy', top: 'paper', corners: 'round', services: 'cards' },
  crest,
  view,
  question: { es: '¿En qué te ayudamos?', en: 'How can we help you?' },
  lead: {
    es: 'Regístrate una vez en SIGE y haz tus solicitudes a la Alcaldía desde donde estés.',
    en: 'Register once with SIGE and send your requests to the city hall from wherever you are.',
  },
  words: {
    'es-VE': {
      searchPlaceholder: 'Ayudas, solvencias, eventos…',
      enter: 'Iniciar sesión',
      create: 'Regístrate',
      benefitsTitle: 'Un registro, toda la Alcaldía',
      inPerson: 'También puedes venir a la Oficina de Atención al Ciudadano.',
      helpText:
        'En la Oficina de Atención al Ciudadano te ayudamos a registrarte. Trae tu cédula o tu RIF.',
    },
    en: {
      searchPlaceholder: 'Help, clearances, events…',
      create: 'Register',
      benefitsTitle: 'One registration for the whole city hall',
    },
  },
  services,
  news,
  contact: {
    address: 'Avenida del Faro, Sede Principal de la Alcaldía',
    phone: '+58 261 555 0140',
    email: 'sige@maracaibo.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–14:00']],
    emergencies: '911',
  },
}
