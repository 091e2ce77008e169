/** Ciudad Abierta, which exists nowhere: the site of a middling Andean city, and the profile we recommend. */
import type { City, News, CityService } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const identity = { es: 'Su documento de identidad', en: 'Your identity document' }

/** What Ciudad Abierta does for its citizens. */
const services: readonly CityService[] = [
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
        en: 'The cadastral number, which is on your last letter',
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
    needs: [identity, { es: 'Los planos o formularios en PDF', en: 'Plans or forms as PDF files' }],
    cost: { es: 'Según el trámite, desde 2,00 USD', en: 'Depends on the procedure, from USD 2.00' },
    time: { es: 'De 1 a 15 días laborables', en: '1 to 15 working days' },
  },
  {
    id: 'citas',
    icon: 'calendar',
    title: { es: 'Citas', en: 'Appointments' },
    text: {
      es: 'Elija el día y la hora, y llegue cuando le toque. Sin filas.',
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

/** What is new in Ciudad Abierta. All of it made up. */
const news: readonly News[] = [
  {
    picture: 'water',
    day: '2026-11-18',
    topic: { es: 'Agua', en: 'Water' },
    title: {
      es: 'El barrio El Mirador estrena red de agua potable',
      en: 'El Mirador gets a new drinking-water network',
    },
    text: {
      es: 'Cuatro kilómetros de tubería llevan agua segura a 640 familias.',
      en: 'Four kilometres of pipes bring safe water to 640 families.',
    },
  },
  {
    picture: 'bus',
    day: '2026-11-12',
    topic: { es: 'Movilidad', en: 'Mobility' },
    title: {
      es: 'La línea 4 amplía su horario hasta la medianoche',
      en: 'Line 4 now runs until midnight',
    },
    text: {
      es: 'Desde el lunes habrá un bus cada veinte minutos después de las nueve.',
      en: 'From Monday there is a bus every twenty minutes after nine.',
    },
  },
  {
    picture: 'house',
    day: '2026-11-05',
    topic: { es: 'Impuestos', en: 'Taxes' },
    title: {
      es: 'Diez por ciento de descuento por pagar los predios en enero',
      en: 'Ten per cent off property tax paid in January',
    },
    text: {
      es: 'Con su Cuenta Ciudadana el descuento se aplica sin que tenga que pedirlo.',
      en: 'With your Cuenta Ciudadana you get the discount without asking for it.',
    },
  },
]

/** An open gate between hills, under a rising sun. */
const crest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M4 4h56v34c0 17-11 26-28 32C15 64 4 55 4 38Z" fill="currentColor"/>
  <path d="M8 8h48v29.500c0 15-9.500 22.800-24 28.200C17.500 60.300 8 52.500 8 37.500Z" fill="#fff"/>
  <path d="M8 8h48v22H8Z" fill="currentColor" opacity=".14"/>
  <circle cx="32" cy="29" r="9" fill="#e0a030"/>
  <g stroke="#e0a030" stroke-width="2" stroke-linecap="round">
    <path d="M32 12.500v4M20.500 17.500l2.800 2.800M43.500 17.500l-2.800 2.800M15.500 29h4M44.500 29h4"/>
  </g>
  <path d="M8 36c6-7 11-9 16-5l8 6 9-7c5-4 10-1 15 6v1.500c0 15-9.500 22.800-24 28.200C17.500 60.300 8 52.500 8 37.500Z" fill="currentColor"/>
  <path d="M8.600 43c7 3 14 3.400 23.400.400s16.500-2.600 23.400.200c-.7 3-1.800 5.600-3.300 7.900-6.600-2.400-13-2-20.300.200-7.600 2.300-13.500 2-19.700-.3C10.400 49 9.200 46.200 8.600 43Z" fill="#8fcbb3" opacity=".55"/>
  <path d="M22 58V45.500a10 10 0 0 1 20 0V58h-4V45.500a6 6 0 0 0-12 0V58Z" fill="#fff"/>
  <path d="M19.500 58h25v3.600h-25Z" fill="#fff"/>
</svg>`

/** A valley, its towers and a cable car. */
const view = `<circle class="sun" cx="812" cy="84" r="44"/>
  <path class="far" d="M0 190 120 120l90 50 130-110 110 92 90-60 120 78 130-98 120 86 110-72 180 104v100H0Z"/>
  <path class="mid" d="M0 214c120-52 220-62 340-22 110 36 190 20 300-12 130-38 230-22 330 8 90 26 150 20 230-6v78H0Z"/>
  <path class="wire" d="M300 118 760 168"/>
  <path class="wire" d="M430 132v10M600 150.500v10"/>
  <g class="second"><rect x="420" y="142" width="20" height="16" rx="4"/><rect x="590" y="160" width="20" height="16" rx="4"/></g>
  <g class="wall">
    <path d="M150 260v-44h36v-18h30v62ZM228 260v-70h40v70ZM274 260v-38l22-18 22 18v38ZM330 260v-56h48v56ZM690 260v-48h44v48ZM742 260v-78h34v78ZM784 260v-40l24-20 24 20v40ZM960 260v-62h40v62ZM1008 260v-36h56v36ZM1070 260v-74h30v74Z"/>
  </g>
  <g class="bright">
    <path d="M452 260v-92l17-30 17 30v92ZM554 260v-92l17-30 17 30v92ZM486 260v-56c0-24 16-38 34-42 18 4 34 18 34 42v56Z"/>
    <path class="lit" d="M511 260v-26a9 9 0 0 1 18 0v26ZM464 196h10v16h-10ZM566 196h10v16h-10Z"/>
  </g>
  <g class="lit">
    <path d="M238 202h8v8h-8ZM252 202h8v8h-8ZM238 222h8v8h-8ZM252 222h8v8h-8ZM342 216h8v8h-8ZM358 216h8v8h-8ZM342 236h8v8h-8ZM752 196h7v8h-7ZM764 196h7v8h-7ZM752 216h7v8h-7ZM764 216h7v8h-7ZM970 212h8v8h-8ZM984 212h8v8h-8ZM970 232h8v8h-8ZM1080 200h7v8h-7ZM1080 220h7v8h-7Z"/>
  </g>
  <g class="near">
    <path d="M0 246c160-22 300-18 460-4 170 14 300 8 440-6 110-12 200-8 300 6v20H0Z"/>
    <path d="M92 250c-16 0-22-12-18-24 2-16 12-26 18-32 6 6 16 16 18 32 4 12-2 24-18 24ZM640 250c-12 0-17-9-14-19 2-12 9-20 14-25 5 5 12 13 14 25 3 10-2 19-14 19ZM884 248c-14 0-19-10-16-21 2-14 10-23 16-28 6 5 14 14 16 28 3 11-2 21-16 21ZM1140 246c-15 0-21-11-17-23 2-15 11-25 17-31 6 6 15 16 17 31 4 12-2 23-17 23Z"/>
  </g>`

export const demo: City = {
  slug: 'demo',
  name: 'Ciudad Abierta',
  short: 'Ciudad Abierta',
  office: 'Municipio de Ciudad Abierta',
  motto: { es: 'Una ciudad que atiende', en: 'A city that answers' },
  tags: { es: 'es-EC', en: 'en-GB' },
  account: { es: 'Cuenta Ciudadana' },
  palette: {
    onAccent: ['#ffffff', '#06281d'],
    second: ['#d98e1f', '#e7b054'],
    paper: ['#f7f6f1', '#12161a'],
    card: ['#ffffff', '#1b2126'],
    skyTop: ['#dcebe6', '#0e1a22'],
    skyMid: ['#f3ecd9', '#1d2a2c'],
    skyLow: ['#f7e6c4', '#2b3330'],
    skyInk: ['#1d2421', '#e9eeeb'],
    skySoft: ['#3d4944', '#b9c6c0'],
    far: ['#b8cfc3', '#22353a'],
    mid: ['#8db8a3', '#1d4037'],
    near: ['#2d7a5d', '#15302a'],
    wall: ['#e9dcc3', '#32403f'],
    bright: ['#fbf5e7', '#43514f'],
    lit: ['#c0a57a', '#e7b054'],
    wire: ['#55605b', '#6e7f78'],
    water: ['#3f8fae', '#4fa5c6'],
  },
  look: { headings: 'serif', top: 'paper', corners: 'soft', services: 'cards' },
  crest,
  view,
  question: { es: '¿Qué necesita hacer hoy?', en: 'What do you need to do today?' },
  lead: {
    es: 'Pague, pida una cita o haga un trámite sin salir de casa, a cualquier hora.',
    en: 'Pay, book an appointment or do your paperwork from home, at any time.',
  },
  services,
  news,
  contact: {
    address: 'Plaza Mayor 1, Ciudad Abierta',
    phone: '+593 2 555 0100',
    email: 'atencion@ciudadabierta.example',
    hours: [
      [{ es: 'Lunes a viernes', en: 'Monday to Friday' }, '8:00–16:00'],
      [{ es: 'Sábados, solo pagos', en: 'Saturdays, payments only' }, '9:00–12:00'],
    ],
    emergencies: '911',
  },
}
