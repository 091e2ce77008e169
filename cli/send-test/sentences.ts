/** What the test of delivery tells a webmaster, in Spanish and in English. */
import { sayings } from './finding-sentences.ts'
import { advice } from './advice.ts'

const es = {
  advice: advice.es,
  findings: sayings.es,
  title: (city: string, to: string) => `Prueba de envío de ${city} a ${to}`,
  reachable: 'El proveedor responde',
  credentials: 'Acepta las credenciales',
  sender: (domain?: string) => (domain ? `Acepta el remitente (${domain})` : 'Acepta el remitente'),
  taken: 'Tomó el mensaje',
  milliseconds: (count: number) => `${count} ms`,
  toDo: 'Qué hacer',
  reason: 'motivo',
  none: 'El perfil no nombra ningún proveedor para este canal: nadie recibirá estos mensajes.',
  local:
    'Es el buzón de desarrollo: el mensaje se quedó en esta máquina (/dev/outbox), y el DNS no se revisó.',
  dns: (domain: string) => `DNS de ${domain}`,
  publish: 'Publique estos registros',
  inConsole: (via: string) => `(el valor está en la consola de ${via})`,
  allHere:
    'Todo funciona en esta máquina. Antes de abrir al público, repita la prueba con --remote.',
  allGood: 'Todo funciona. Confirme que el mensaje llegó, y que no está en la carpeta de spam.',
  someWeak:
    'Funciona. Lo señalado con ! conviene arreglarlo. Confirme que el mensaje llegó, y que no está en spam.',
  notGood: 'No todo funciona: lo señalado con ✗ hay que arreglarlo.',
  legend: '✓ bien · ✗ mal · ! conviene arreglarlo · – no se sabe',
  recipientMalformed:
    'El destinatario no es un correo ni un teléfono con código de país, p. ej. +524775550130.',
  workerMalformed:
    '--worker es una dirección https, o una de esta máquina, p. ej. http://localhost:8787.',
  workerUnreachable: (origin: string) =>
    `Nadie responde en ${origin}. ¿Está en marcha (\`npm start\`), o falta --worker o --remote?`,
  workerSlow: (origin: string) => `${origin} tarda demasiado en responder. Pruebe otra vez.`,
  keyRefused: (origin: string) =>
    `${origin} no acepta la clave del operador. Use el archivo de claves de ese despliegue: --keys FILE.`,
  workerUnknowing: (origin: string, slug: string) =>
    `${origin} no conoce ${slug}, o es de una versión anterior. Despliegue de nuevo.`,
  workerForeign: (origin: string) => `Lo que responde en ${origin} no es este servicio.`,
  workerFailed: (origin: string, status: number) =>
    `${origin} respondió ${status}. Mire su registro: \`npx wrangler tail\`.`,
}

export type TestSentences = typeof es

const en: TestSentences = {
  advice: advice.en,
  findings: sayings.en,
  title: (city, to) => `Test of delivery of ${city} to ${to}`,
  reachable: 'The provider answers',
  credentials: 'It accepts the credentials',
  sender: (domain) => (domain ? `It accepts the sender (${domain})` : 'It accepts the sender'),
  taken: 'It took the message',
  milliseconds: (count) => `${count} ms`,
  toDo: 'What to do',
  reason: 'reason',
  none: 'The profile names no provider of this channel: nobody will get these messages.',
  local:
    'This is the outbox of development: the message stayed on this machine (/dev/outbox), and the DNS was not checked.',
  dns: (domain) => `DNS of ${domain}`,
  publish: 'Publish these records',
  inConsole: (via) => `(the console of ${via} tells the value)`,
  allHere:
    'Everything works on this machine. Before you open to the public, repeat the test with --remote.',
  allGood: 'Everything works. Make sure that the message arrived, and not in the spam folder.',
  someWeak:
    'It works. What is marked ! is worth mending. Make sure that the message arrived, and not in spam.',
  notGood: 'Not everything works: what is marked ✗ must be mended.',
  legend: '✓ right · ✗ wrong · ! worth mending · – not known',
  recipientMalformed:
    'The recipient is neither an e-mail address nor a telephone number with its country code, e.g. +524775550130.',
  workerMalformed:
    '--worker is an https address, or one of this machine, e.g. http://localhost:8787.',
  workerUnreachable: (origin) =>
    `Nobody answers at ${origin}. Is it running (\`npm start\`), or is --worker or --remote missing?`,
  workerSlow: (origin) => `${origin} takes too long to answer. Try again.`,
  keyRefused: (origin) =>
    `${origin} does not accept the operator’s key. Use the file of keys of that deployment: --keys FILE.`,
  workerUnknowing: (origin, slug) =>
    `${origin} does not know ${slug}, or is of an earlier version. Deploy again.`,
  workerForeign: (origin) => `What answers at ${origin} is not this service.`,
  workerFailed: (origin, status) =>
    `${origin} answered ${status}. Look at its log: \`npx wrangler tail\`.`,
}

/** @param language what the operator asked for, or what the terminal speaks: `es`, `es_EC.UTF-8`; else English */
export const testSentencesIn = (language: string): TestSentences =>
  language.toLowerCase().startsWith('es') ? es : en
