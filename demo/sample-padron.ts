/** A register of persons for Ibarra to try the imports with: all of it made up. */

/** One person of a padrón, by the columns that `npm run citizen -- register import` reads. */
export type PadronRow = Readonly<
  Record<'document' | 'givenNames' | 'familyNames' | 'address' | 'phone' | 'email', string>
>

/** Who is in Ibarra's padrón; a company has no family names. The address of the last one is out of use. */
export const ibarraPadron: readonly PadronRow[] = [
  {
    document: '1004568687',
    givenNames: 'MARÍA ROSA',
    familyNames: 'YÁNEZ QUISHPE',
    address: 'Calle de los Geranios 12-34 y Avenida del Molino',
    phone: '0991234501',
    email: 'rosa.yanez@correo.example',
  },
  {
    document: '1036470647',
    givenNames: 'JOSÉ ANTONIO',
    familyNames: 'ITURRALDE FLORES',
    address: 'Pasaje del Reloj 5-08',
    phone: '0991234502',
    email: '',
  },
  {
    document: '1007599077',
    givenNames: 'SAMIA',
    familyNames: 'CACHIGUANGO LEMA',
    address: 'Camino a la Laguna, lote 7',
    phone: '',
    email: 'samia@correo.example',
  },
  {
    document: '1098669325001',
    givenNames: 'TEJIDOS LA COMETA AZUL S.A.',
    familyNames: '',
    address: 'Parque Industrial, bodega 21',
    phone: '062555111',
    email: 'gerencia@cometa-azul.example',
  },
  {
    document: '1002984316',
    givenNames: 'LUIS ALBERTO',
    familyNames: 'TERÁN ANDRADE',
    address: 'Calle del Telar 3-21',
    phone: '0991234507',
    email: 'luis.teran@antiguo.example',
  },
]
