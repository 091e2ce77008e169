/** What is new on the site of Ibarra. All of it made up. */
import type { News } from './city.ts'

export const ibarraNews: readonly News[] = [
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
      en: 'Traders return to a building with ramps, water and daylight.',
    },
  },
  {
    picture: 'house',
    day: '2026-11-13',
    topic: { es: 'Patrimonio', en: 'Heritage' },
    title: {
      es: 'Pintemos de blanco: cal gratuita para las casas del centro',
      en: 'Let us paint it white: free lime for houses in the centre',
    },
    text: {
      es: 'Retire su cupo con la cuenta del Portal Ciudadano hasta fin de mes.',
      en: 'Collect yours with a Citizen Portal account until the end of the month.',
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
