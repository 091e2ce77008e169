/** What is new in Ciudad Abierta. All of it made up. */
import type { News } from './city.ts'

export const demoNews: readonly News[] = [
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
      en: 'With your Citizen Account the discount is applied without asking.',
    },
  },
]
