/** What a customs portal does: imports, exports, tariffs, and the user who does it. */
import type { Service } from './city.ts'

const free = { es: 'Sin costo', en: 'Free of charge' }
const atOnce = { es: 'Al instante', en: 'At once' }
const id = { es: 'Su ID de usuario', en: 'Your user ID' }

export const ecuapassServices: readonly Service[] = [
  {
    id: 'importaciones',
    icon: 'box',
    title: { es: 'Importaciones', en: 'Imports' },
    text: {
      es: 'Transmita la declaración de importación y siga su despacho.',
      en: 'Send the import declaration and follow its clearance.',
    },
    needs: [
      id,
      {
        es: 'Factura comercial y documento de transporte',
        en: 'Commercial invoice and transport document',
      },
    ],
    cost: { es: 'Tributos según la subpartida', en: 'Duties by tariff heading' },
    time: { es: 'De 1 a 3 días', en: '1 to 3 days' },
  },
  {
    id: 'exportaciones',
    icon: 'ship',
    title: { es: 'Exportaciones', en: 'Exports' },
    text: {
      es: 'Declaración de exportación, certificados de origen y embarques.',
      en: 'Export declaration, certificates of origin and shipments.',
    },
    needs: [id, { es: 'Factura y lista de empaque', en: 'Invoice and packing list' }],
    cost: free,
    time: { es: '4 horas', en: '4 hours' },
  },
  {
    id: 'aranceles',
    icon: 'percent',
    title: { es: 'Consulta de aranceles', en: 'Tariff look-up' },
    text: {
      es: 'Encuentre la subpartida, su arancel y los permisos que exige.',
      en: 'Find the heading, its duty and the permits it needs.',
    },
    needs: [
      {
        es: 'Qué es la mercancía y de qué está hecha',
        en: 'What the goods are and what they are made of',
      },
    ],
    cost: free,
    time: atOnce,
  },
  {
    id: 'garantias',
    icon: 'shield',
    title: { es: 'Garantías aduaneras', en: 'Customs guarantees' },
    text: {
      es: 'Presente, renueve o libere una garantía general o específica.',
      en: 'File, renew or release a general or specific guarantee.',
    },
    needs: [id, { es: 'La póliza emitida', en: 'The policy as issued' }],
    cost: free,
    time: { es: '1 día', en: '1 day' },
  },
  {
    id: 'solicitud',
    icon: 'person',
    title: { es: 'Solicitud de uso', en: 'Request for use' },
    text: {
      es: 'Pida su usuario. Un funcionario la revisa y le avisa por correo.',
      en: 'Ask for a user. An officer looks at it and tells you by e-mail.',
    },
    needs: [
      { es: 'Cédula o pasaporte', en: 'Cédula or passport' },
      { es: 'El RUC de la empresa, si la representa', en: 'The company’s RUC, if you act for one' },
    ],
    cost: free,
    time: { es: '2 días laborables', en: '2 working days' },
    begin: 'register',
  },
  {
    id: 'clave',
    icon: 'key',
    title: { es: 'Reinicio de clave', en: 'Key reset' },
    text: {
      es: 'Busque su ID de usuario y reciba una clave temporal por correo.',
      en: 'Find your user ID and receive a temporary key by e-mail.',
    },
    needs: [id, { es: 'El correo registrado en su solicitud', en: 'The e-mail of your request' }],
    cost: free,
    time: { es: '5 minutos', en: '5 minutes' },
    begin: 'recover',
  },
]
