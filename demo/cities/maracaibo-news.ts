/** What is new on the site of Maracaibo. All of it made up. */
import type { News } from './city.ts'

export const maracaiboNews: readonly News[] = [
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
      en: 'Enter your group in SIGE until Friday.',
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
