/** Ciudad Abierta, which exists nowhere: the site of a middling Andean city, and the profile we recommend. */
import type { City } from './city.ts'
import { demoCrest } from './demo-crest.ts'
import { demoNews } from './demo-news.ts'
import { demoServices } from './demo-services.ts'
import { demoView } from './demo-view.ts'

export const demo: City = {
  slug: 'demo',
  name: 'Ciudad Abierta',
  short: 'Ciudad Abierta',
  office: 'Municipio de Ciudad Abierta',
  motto: { es: 'Una ciudad que atiende', en: 'A city that answers' },
  tags: { es: 'es-EC', en: 'en-GB' },
  account: { es: 'Cuenta Ciudadana', en: 'Citizen Account' },
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
  crest: demoCrest,
  view: demoView,
  question: { es: '¿Qué necesita hacer hoy?', en: 'What do you need to do today?' },
  lead: {
    es: 'Pague, pida una cita o haga un trámite sin salir de casa, a cualquier hora.',
    en: 'Pay, book an appointment or do your paperwork from home, at any hour.',
  },
  services: demoServices,
  news: demoNews,
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
