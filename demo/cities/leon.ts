/** The site of a city like León, Guanajuato: leather, balloons and a folder for every citizen. Says `tú`. */
import type { City, News, CityService } from './city.ts'
import { leonHelp } from './leon-help/index.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const curp = {
  es: 'Tu CURP, o tu RFC si eres persona moral',
  en: 'Your CURP, or the RFC of a company',
}

/** Mi Carpeta Ciudadana of León: the three platforms that its guide names, and what is found in them. */
const services: readonly CityService[] = [
  {
    id: 'tramites',
    icon: 'paper',
    title: { es: 'Trámites y servicios en línea', en: 'Procedures and services online' },
    text: {
      es: 'Haz tus trámites en línea y dales seguimiento sin ir a la oficina.',
      en: 'Do your paperwork online and follow it without going to the office.',
    },
    needs: [curp, { es: 'Tus documentos en PDF', en: 'Your documents as PDF files' }],
    cost: { es: 'Según el trámite', en: 'Depends on the procedure' },
    time: { es: 'Las 24 horas, todos los días', en: '24 hours a day, 7 days a week' },
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
      es: 'Elige día, hora y oficina, y llega directo a tu ventanilla.',
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
      en: 'Land use, opening notice and shop sign in a single request.',
    },
    needs: [
      { es: 'Tu RFC', en: 'Your RFC' },
      { es: 'Croquis del local', en: 'A sketch of the premises' },
    ],
    cost: { es: 'Desde 310 MXN', en: 'From MXN 310' },
    time: { es: '3 días hábiles', en: '3 working days' },
  },
]

/** What is new on the site of León. All of it made up. */
const news: readonly News[] = [
  {
    picture: 'balloon',
    day: '2026-11-20',
    topic: { es: 'Ciudad', en: 'City' },
    title: {
      es: 'Globos al amanecer: así llegas al parque en bici o en camión',
      en: 'Balloons at dawn: how to reach the park by bike or bus',
    },
    text: {
      es: 'Habrá rutas gratuitas desde las cuatro de la mañana.',
      en: 'Free buses run from four in the morning.',
    },
  },
  {
    picture: 'ballot',
    day: '2026-11-14',
    topic: { es: '#Participa', en: '#Participa' },
    title: {
      es: 'Ya puedes votar los proyectos de tu colonia',
      en: 'You can now vote for the projects of your neighbourhood',
    },
    text: {
      es: 'Entra a Mi Carpeta Ciudadana y elige hasta tres.',
      en: 'Sign in to Mi Carpeta Ciudadana and choose up to three.',
    },
  },
  {
    picture: 'book',
    day: '2026-11-09',
    topic: { es: 'Apoyos', en: 'Support' },
    title: {
      es: 'Abre la convocatoria de becas para prepa y universidad',
      en: 'Applications for high school and university grants are open',
    },
    text: {
      es: 'Si eres menor de edad, tu mamá, papá o tutor abre la cuenta.',
      en: 'If you are a minor, a parent or guardian opens the account.',
    },
  },
]

const petals = Array.from(
  { length: 12 },
  (_, index) =>
    `<ellipse cx="32" cy="13" rx="6.500" ry="9" transform="rotate(${index * 30} 32 36)"/>`,
).join('')

/** A lion's head of plain shapes in a rosette. */
const crest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <g fill="currentColor">${petals}<circle cx="32" cy="36" r="22"/></g>
  <circle cx="32" cy="36" r="19" fill="#f2a900"/>
  <circle cx="19.500" cy="25" r="5" fill="#f2a900" stroke="currentColor" stroke-width="2"/>
  <circle cx="44.500" cy="25" r="5" fill="#f2a900" stroke="currentColor" stroke-width="2"/>
  <path d="M32 21c9 0 14 6 14 14 0 10-6 17-14 17s-14-7-14-17c0-8 5-14 14-14Z" fill="#fff"/>
  <circle cx="26.500" cy="34" r="2" fill="currentColor"/>
  <circle cx="37.500" cy="34" r="2" fill="currentColor"/>
  <path d="M28.500 39.500h7L32 43.500Z" fill="currentColor"/>
  <path d="M32 43.500v2.500M27 46c2 2.500 5 2.500 5 0 0 2.500 3 2.500 5 0" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round"/>
</svg>`

const balloon = (x: number, y: number, r: number, one: string, other: string) =>
  `<g transform="translate(${x} ${y}) scale(${r / 50})"><path class="${one}" d="M0-50c30 0 48 22 48 46 0 22-22 38-36 52h-24C-26 34-48 18-48-4c0-24 18-46 48-46Z"/><path class="${other}" d="M0-50c12 0 20 22 20 46 0 22-8 38-10 52h-20C-12 34-20 18-20-4c0-24 8-46 20-46Z"/><path class="wire" d="M-10 48l2 12M10 48l-2 12"/><path class="wall" d="M-11 60h22v13h-22Z"/></g>`

/** Balloons over an arch and a city without hurry. */
const view = `<path class="far" d="M0 214 90 186l110 18 120-34 140 30 160-36 150 34 130-26 140 28 160-34v94H0Z"/>
  ${balloon(720, 92, 34, 'second', 'bright')}${balloon(838, 20, 22, 'bright', 'water')}${balloon(962, -96, 62, 'bright', 'second')}${balloon(1116, 40, 38, 'second', 'water')}${balloon(600, 150, 16, 'water', 'bright')}${balloon(1010, 132, 18, 'water', 'second')}
  <g class="mid"><path d="M40 260v-40h50v40ZM100 260v-64h34v64ZM144 260v-34h60v34ZM214 260v-54h36v54ZM262 260v-36l28-18 28 18v36ZM960 260v-46h44v46ZM1014 260v-66h32v66ZM1056 260v-38h52v38ZM1118 260v-56h38v56Z"/></g>
  <path class="bright" d="M396 260v-70h-8v-12h168v12h-8v70h-40v-26a36 36 0 0 0-72 0v26ZM404 178v-14h136v14Z"/>
  <path class="wall" d="M420 260v-40h10v40ZM514 260v-40h10v40Z"/>
  <path class="second" d="M446 164c0-12 8-18 14-20-2-8 4-14 11-14s14 6 12 14c8 0 18 4 20 12 4-2 6-6 6-10h5c0 10-6 16-12 18Z"/>
  <path class="lit" d="M112 206h6v8h-6ZM122 206h6v8h-6ZM112 224h6v8h-6ZM226 216h6v8h-6ZM236 216h6v8h-6ZM1024 204h6v8h-6ZM1034 204h6v8h-6ZM1024 222h6v8h-6ZM1130 216h6v8h-6ZM1142 216h6v8h-6Z"/>
  <g class="near"><path d="M0 248c150-14 320-12 480-2 180 10 300 8 440-2 120-8 200-6 280 2v14H0Z"/><circle cx="340" cy="232" r="16"/><circle cx="362" cy="238" r="12"/><circle cx="610" cy="236" r="15"/><circle cx="632" cy="240" r="11"/><circle cx="900" cy="234" r="14"/></g>`

export const leon: City = {
  slug: 'leon',
  name: 'León, Guanajuato',
  short: 'León',
  office: 'Gobierno Municipal de León',
  motto: { es: 'Tu ciudad, las 24 horas', en: 'Your city, around the clock' },
  account: { es: 'Mi Carpeta Ciudadana' },
  palette: {
    onAccent: ['#ffffff', '#0a1d45'],
    second: ['#f2a900', '#ffc53d'],
    paper: ['#f4f6fb', '#0e131d'],
    card: ['#ffffff', '#171e2b'],
    skyTop: ['#163d86', '#0a1430'],
    skyMid: ['#1f4fa3', '#10204a'],
    skyLow: ['#2a61b8', '#17305f'],
    skyInk: ['#ffffff', '#f0f4ff'],
    skySoft: ['#e3ecff', '#c3d0ec'],
    far: ['#2f69c4', '#142a57'],
    mid: ['#173f8a', '#1d3566'],
    near: ['#0f2d66', '#081126'],
    wall: ['#b9c9e6', '#7d8fb5'],
    bright: ['#ffffff', '#c9d5ee'],
    lit: ['#ffd873', '#ffd873'],
    wire: ['#dfe8fa', '#aebbd8'],
    water: ['#4a8fd8', '#3f77b8'],
  },
  look: { headings: 'heavy', top: 'menu', corners: 'round', services: 'tiles' },
  crest,
  view,
  question: { es: '¿Qué quieres hacer hoy?', en: 'What do you want to do today?' },
  lead: {
    es: 'Tus trámites, tus apoyos y tu voto en una sola carpeta, desde tu celular.',
    en: 'Your paperwork, your support and your vote in one folder, on your phone.',
  },
  words: {
    'es-MX': {
      searchPlaceholder: 'Predial, becas, citas…',
      create: 'Regístrate aquí',
      benefitsTitle: 'Una sola cuenta para toda la ciudad',
    },
    en: {
      searchPlaceholder: 'Property tax, grants…',
      benefitsTitle: 'One account for the whole city',
    },
  },
  services,
  help: leonHelp,
  news,
  contact: {
    address: 'Plaza de la Fuente 7, León',
    phone: '+52 477 555 0120',
    email: 'sinfilas@leon.example',
    hours: [[{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–15:30']],
    emergencies: '911',
  },
}
