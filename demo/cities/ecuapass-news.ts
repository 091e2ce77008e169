/** What is new on the site of the customs. All of it made up. */
import type { News } from './city.ts'

export const ecuapassNews: readonly News[] = [
  {
    picture: 'crane',
    day: '2026-11-20',
    topic: { es: 'Puertos', en: 'Ports' },
    title: {
      es: 'El terminal norte despacha de noche desde diciembre',
      en: 'The north terminal clears goods at night from December',
    },
    text: {
      es: 'La ventanilla electrónica recibe declaraciones las 24 horas.',
      en: 'The electronic desk takes declarations around the clock.',
    },
  },
  {
    picture: 'ship',
    day: '2026-11-12',
    topic: { es: 'Exportación', en: 'Exports' },
    title: {
      es: 'Certificado de origen en cuatro horas para flores y cacao',
      en: 'Certificate of origin in four hours for flowers and cocoa',
    },
    text: {
      es: 'El trámite completo se hace en línea y sin papel.',
      en: 'All of it is done online, without paper.',
    },
  },
  {
    picture: 'book',
    day: '2026-11-03',
    topic: { es: 'Capacitación', en: 'Training' },
    title: {
      es: 'Curso abierto: cómo clasificar una mercancía',
      en: 'Open course: how to classify goods',
    },
    text: {
      es: 'Seis sesiones en línea, con certificado.',
      en: 'Six sessions online, with a certificate.',
    },
  },
]
