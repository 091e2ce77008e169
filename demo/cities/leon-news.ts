/** What is new on the site of León. All of it made up. */
import type { News } from './city.ts'

export const leonNews: readonly News[] = [
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
      en: 'Free routes run from four in the morning.',
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
      es: 'Entra con Mi Carpeta Ciudadana y escoge hasta tres.',
      en: 'Sign in with My Citizen Folder and choose up to three.',
    },
  },
  {
    picture: 'book',
    day: '2026-11-09',
    topic: { es: 'Apoyos', en: 'Support' },
    title: {
      es: 'Abre la convocatoria de becas para prepa y universidad',
      en: 'Grants for high school and university open',
    },
    text: {
      es: 'Si eres menor de edad, tu mamá, papá o tutor abre la cuenta.',
      en: 'If you are a minor, a parent or guardian opens the account.',
    },
  },
]
