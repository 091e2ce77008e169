/** A municipality that asks for everything the first one does not: its screens, each as it first appears. */
import type { DoneScreen, StepScreen } from '../../../contract/flow.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { api, type Api } from './api.ts'
import { visits, type Citizen } from './citizen.ts'
import { done, profile } from './samples.ts'

const rule = { min: 8, max: 25 } as const
const isFisica = { field: 'personKind', oneOf: ['fisica'] }
const isMoral = { field: 'personKind', oneOf: ['moral'] }

const personKind = { kind: 'choice', name: 'personKind', options: ['fisica', 'moral'] } as const
const person = [
  personKind,
  { kind: 'identifier', name: 'curp', accepts: ['curp'], when: isFisica },
  { kind: 'identifier', name: 'rfc', accepts: ['rfc'], when: isMoral },
] as const

const place = (part: 'state' | 'municipality' | 'settlement') =>
  ({ kind: 'place', name: part, part, of: 'postalCode' }) as const

export const further: PublicProfile = {
  ...profile,
  slug: 'other',
  marks: 'required',
  support: { office: 'Ventanilla 4' },
  flows: {
    login: [
      {
        id: 'credentials',
        step: 'credentials',
        fields: [...person, { kind: 'password', name: 'password' }],
      },
      { id: 'question', step: 'answer-question', when: 'device_is_new' },
      { id: 'question-code', step: 'verify-code', by: 'code', digits: 8, when: 'code_instead' },
      {
        id: 'questions',
        step: 'choose-questions',
        when: 'questions_missing',
        count: 2,
        questions: ['street', 'pet', 'song'],
      },
      { id: 'agreements', step: 'accept-agreements', when: 'agreements_outdated' },
    ],
    register: [
      {
        id: 'document',
        step: 'find-person',
        fields: [{ kind: 'identifier', name: 'curp', accepts: ['curp'] }],
      },
      {
        id: 'person',
        step: 'details',
        fields: [
          { kind: 'text', name: 'givenNames', autocomplete: 'given-name' },
          { kind: 'postal-code', name: 'postalCode', country: 'MX' },
          place('state'),
          place('municipality'),
          place('settlement'),
          { kind: 'text', name: 'door', optional: true },
          { kind: 'phone', name: 'phone' },
          { kind: 'email', name: 'email' },
        ],
      },
      { id: 'confirm', step: 'verify-code', by: 'link', digits: 8 },
    ],
    recover: [
      { id: 'account', step: 'identify', fields: [...person] },
      { id: 'contact', step: 'choose-contact' },
      { id: 'proof', step: 'verify-code', by: 'either', digits: 8 },
      { id: 'sure', step: 'confirm', sends: 'temporary-password' },
      { id: 'new-password', step: 'new-password', rule, twice: true },
    ],
    'change-password': [{ id: 'change-password', step: 'change-password', rule, twice: true }],
    'find-user': [{ id: 'find-user', step: 'identify', fields: [...person] }],
    'request-contact': [
      {
        id: 'request-contact',
        step: 'request-contact',
        fields: [...person, { kind: 'email', name: 'personalEmail' }],
      },
    ],
  },
  words: {
    es: {
      'field.personKind.label': 'Tipo de persona',
      'field.personKind.option.fisica': 'Persona física',
      'field.personKind.option.moral': 'Persona moral',
      'field.personalEmail.label': 'Correo personal',
      'field.door.label': 'Puerta',
      'question.street': '¿En qué calle creció?',
      'question.pet': '¿Cómo se llamaba su mascota?',
      'question.song': '¿Cuál es su canción?',
      'link.find-user': 'Olvidé mi usuario',
      'link.recover': 'No sé mi contraseña',
      'link.register': 'Soy nueva por aquí',
      'link.request-contact': 'Ya no tengo esos contactos',
      'field.contact.option.sms': 'Mensaje al celular',
      'step.proof.lead': 'Le escribimos a {to}.',
      'support.office': 'Ventanilla 5, planta baja',
    },
  },
}

const answers = (at: Api, screen: object) => at.at('POST /flows/login').answers(screen)

/** Opens a tag on a page of this municipality. */
export const enters = (tag: string, at: Api): Promise<Citizen> =>
  visits(
    `<${tag} server="https://further.test/other">`,
    at.at('GET /profile.json').answers(further),
  )

/** The Worker's screens, by the step that they show. */
export const furtherScreens = {
  person: {
    at: 'person',
    step: 'details',
    flow: 'flw_1',
    view: { known: { givenNames: 'A** L***' } },
  },
  contact: {
    at: 'contact',
    step: 'choose-contact',
    flow: 'flw_1',
    view: {
      contacts: [
        { id: 'c1', channel: 'email' },
        { id: 'c2', channel: 'sms' },
      ],
    },
  },
  link: {
    at: 'confirm',
    step: 'verify-code',
    flow: 'flw_1',
    view: { channel: 'email', form: 'link', to: 'ana@ejemplo.com', resendIn: 0, expiresIn: 7200 },
  },
  proof: {
    at: 'proof',
    step: 'verify-code',
    flow: 'flw_1',
    view: { channel: 'email', form: 'code', to: 'a•••@e•••.com', resendIn: 0, expiresIn: 600 },
  },
  sure: { at: 'sure', step: 'confirm', flow: 'flw_1', view: {} },
  question: {
    at: 'question',
    step: 'answer-question',
    flow: 'flw_1',
    view: { question: 'pet', questions: ['pet', 'street', 'song'], code: 'email' },
  },
  questions: { at: 'questions', step: 'choose-questions', flow: 'flw_1', view: {} },
  agreements: {
    at: 'agreements',
    step: 'accept-agreements',
    flow: 'flw_1',
    view: { agreements: ['terms'] },
  },
} satisfies Record<string, StepScreen>

/** Numbers of persons are made up. */
const curp = 'AAEX990131MGTBCD03'

const kind = (citizen: Citizen, value: string) => {
  citizen.find<HTMLInputElement>(`[value=${value}]`).click()
  return citizen
}

/** Says who they are, and sends it. */
export async function isNatural(
  citizen: Citizen,
  more: Record<string, string> = {},
): Promise<Citizen> {
  kind(citizen, 'fisica')
  await citizen.reads('CURP')
  citizen.fills({ curp, ...more }).submits()
  return citizen
}

/** What the sign-in answers with, once it is sent. */
export async function afterSignIn(screen: StepScreen | DoneScreen): Promise<Citizen> {
  const citizen = await enters('citizen-login', answers(api(), screen))
  return isNatural(citizen, { password: 'secreta' })
}

export async function afterIdentifying(screen: StepScreen | DoneScreen): Promise<Citizen> {
  const at = api().at('POST /flows/recover').answers(screen)
  const citizen = await enters('citizen-recover', at)
  return isNatural(await citizen.sees('Recuperar la contraseña'))
}

export async function afterDocument(
  screen: StepScreen | DoneScreen,
  at: Api = api(),
): Promise<Citizen> {
  const citizen = await enters('citizen-register', at.at('POST /flows/register').answers(screen))
  await citizen.sees('Crear una cuenta')
  return citizen.fills({ curp }).submits()
}

async function asksForContact() {
  const citizen = await enters('citizen-recover', api())
  await citizen.sees('Recuperar la contraseña')
  citizen.view.go('request-contact')
  return citizen.sees('No tengo acceso a mis contactos')
}

/** Every screen that only such a municipality has. */
export const furtherStates: Readonly<Record<string, () => Promise<Citizen>>> = {
  'credentials, by kind of person': () => enters('citizen-login', api()),
  'accept-agreements': async () =>
    (await afterSignIn(furtherScreens.agreements)).sees('Lea y acepte para continuar'),
  'answer-question': async () =>
    (await afterSignIn(furtherScreens.question)).sees('Responda una pregunta'),
  'choose-questions': async () =>
    (await afterSignIn(furtherScreens.questions)).sees('Elija sus preguntas de seguridad'),
  'find-person': async () => (await enters('citizen-register', api())).sees('Crear una cuenta'),
  'details, with what the register knows': async () =>
    (await afterDocument(furtherScreens.person)).reads('A** L***'),
  'verify-code, by link alone': async () =>
    (await afterDocument(furtherScreens.link)).sees('Revise su correo electrónico'),
  'choose-contact': async () =>
    (await afterIdentifying(furtherScreens.contact)).sees('¿Cómo quiere recuperar el acceso?'),
  'verify-code, in own words': async () =>
    (await afterIdentifying(furtherScreens.proof)).sees('Revise su correo electrónico'),
  confirm: async () =>
    (await afterIdentifying(furtherScreens.sure)).sees('¿Desea recibir una contraseña temporal?'),
  'request-contact': asksForContact,
  'temporary password sent': async () =>
    (await afterIdentifying(done('temporary_password_sent'))).sees('Revise su correo electrónico'),
  'request received': async () => {
    const details = { reference: 'LEO-7K2M-9QXD' }
    const at = done('request_received', undefined, details)
    return (await afterIdentifying(at)).sees('Recibimos su solicitud')
  },
}
