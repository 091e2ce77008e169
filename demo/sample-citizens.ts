/**
 * Citizens to try each city with: names, addresses and numbers are all made up. For the developer's panel and the
 * journeys.
 */

/**
 * - `in the register`: the city's padrón holds the person
 * - `new`: nobody knows them yet
 * - `company`: a moral or legal person
 */
export type SampleRole = 'in the register' | 'new' | 'company'

export interface SampleCitizen {
  readonly role: SampleRole
  /** As the panel lists them. */
  readonly name: string
  /** What they type to register, by field name of the city's profile; passwords and boxes are the visitor's own. */
  readonly answers: Readonly<Record<string, string>>
}

export const sampleCitizens = {
  demo: [
    {
      role: 'new',
      name: 'Lucía Andrade',
      answers: {
        document: '1701391557',
        givenNames: 'Lucía',
        familyNames: 'Andrade Vega',
        email: 'lucia@correo.example',
      },
    },
    {
      role: 'new',
      name: 'Tomás Ferrer, con pasaporte',
      answers: {
        document: 'AB123456',
        givenNames: 'Tomás',
        familyNames: 'Ferrer',
        email: 'tomas@correo.example',
      },
    },
  ],
  ibarra: [
    {
      role: 'in the register',
      name: 'María Rosa Yánez',
      answers: {
        document: '1004568687',
        givenNames: 'María Rosa',
        familyNames: 'Yánez Quishpe',
        address: 'Calle de los Geranios 12-34 y Avenida del Molino',
        phone: '0991234501',
        email: 'rosa.yanez@correo.example',
      },
    },
    {
      role: 'new',
      name: 'Daniel Puma',
      answers: {
        document: '1059628832',
        givenNames: 'Daniel',
        familyNames: 'Puma Haro',
        address: 'Avenida de los Nogales 40',
        phone: '0991234503',
        email: 'daniel.puma@correo.example',
      },
    },
    {
      role: 'company',
      name: 'Tejidos La Cometa Azul',
      answers: {
        document: '1098669325001',
        givenNames: 'Tejidos La Cometa Azul S.A.',
        address: 'Parque Industrial, bodega 21',
        phone: '062555111',
        email: 'gerencia@cometa-azul.example',
      },
    },
  ],
  leon: [
    {
      role: 'new',
      name: 'Ximena Alba',
      answers: {
        personKind: 'fisica',
        curp: 'AAEX990131MGTBCD03',
        givenNames: 'Ximena',
        firstFamilyName: 'Alba',
        secondFamilyName: 'Escoto',
        postalCode: '37000',
        state: 'Guanajuato',
        municipality: 'León',
        settlement: 'Mi colonia inventada',
        street: 'Calle del Relojero',
        outerNumber: '128',
        innerNumber: '4',
        innerLetter: 'B',
        phone: '477 123 4501',
        email: 'ximena@correo.example',
      },
    },
    {
      role: 'new',
      name: 'Xavier Alba, nacido en 2000',
      answers: {
        personKind: 'fisica',
        curp: 'AAEX000131HGTBCDA6',
        givenNames: 'Xavier',
        firstFamilyName: 'Alba',
        postalCode: '37000',
        state: 'Guanajuato',
        municipality: 'León',
        settlement: 'Mi colonia inventada',
        street: 'Calle del Búho',
        outerNumber: 'S/N',
        phone: '044 477 123 4502',
        email: 'xavier@correo.example',
      },
    },
    {
      role: 'company',
      name: 'Zapaterías Zeta',
      answers: {
        personKind: 'moral',
        rfc: 'ZZZ010101ABA',
        companyName: 'Zapaterías Zeta, S.A. de C.V.',
        postalCode: '37000',
        state: 'Guanajuato',
        municipality: 'León',
        settlement: 'Mi colonia inventada',
        street: 'Bulevar de los Curtidores',
        outerNumber: '2001',
        phone: '+52 477 123 4503',
        email: 'contacto@zapaterias-zeta.example',
      },
    },
  ],
  maracaibo: [
    {
      role: 'new',
      name: 'Carmen Urdaneta',
      answers: {
        personKind: 'natural',
        cedula: 'V-12.345.678',
        givenNames: 'Carmen Elena',
        familyNames: 'Urdaneta Rincón',
        phone: '0414-1234501',
        email: 'carmen@correo.example',
      },
    },
    {
      role: 'new',
      name: 'Luca Bianchi, con cédula de extranjero',
      answers: {
        personKind: 'natural',
        cedula: 'E-84.123.456',
        givenNames: 'Luca',
        familyNames: 'Bianchi',
        phone: '0424-1234502',
        email: 'luca@correo.example',
      },
    },
    {
      role: 'company',
      name: 'Panadería El Faro del Lago',
      answers: {
        personKind: 'juridica',
        rif: 'J-86128684-2',
        companyName: 'Panadería El Faro del Lago, C.A.',
        phone: '0261-7123451',
        email: 'panaderia@faro-del-lago.example',
      },
    },
  ],
  ecuapass: [
    {
      role: 'new',
      name: 'Paulina Ricaurte, usuaria general',
      answers: {
        userId: 'paulina.ricaurte',
        classification: 'usuario-general',
        identification: '1730417712',
        givenNames: 'Paulina',
        familyNames: 'Ricaurte Mora',
        email: 'paulina@correo.example',
      },
    },
    {
      role: 'company',
      name: 'Héctor Salgado, representante legal',
      answers: {
        userId: 'hsalgado',
        classification: 'representante-legal',
        companyRuc: '1799324829001',
        identification: '0104662689',
        givenNames: 'Héctor',
        familyNames: 'Salgado Ruiz',
        email: 'hector@importadora-norte.example',
      },
    },
    {
      role: 'new',
      name: 'Inés Carvajal, perita con pasaporte',
      answers: {
        userId: 'ines_carvajal',
        classification: 'perito',
        identification: 'A1234567',
        givenNames: 'Inés',
        familyNames: 'Carvajal',
        email: 'ines@correo.example',
      },
    },
  ],
} satisfies Readonly<Record<string, readonly SampleCitizen[]>>
