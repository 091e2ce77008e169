/** Every screen in every state that it has: the one list over which accessibility and forms are tested. */
import { api } from './api.ts'
import { visits, type Citizen } from './citizen.ts'
import { furtherStates } from './further.ts'
import { details, done, grant, screens, session } from './samples.ts'

type ScreenState = () => Promise<Citizen>

const code = screens['verify-code']

/** Of an e-mailed link: 128 bits that name it, and 128 that are its secret. */
export const sampleLinkToken = `chl_${'c'.repeat(22)}.${'s'.repeat(22)}`
const never = () => new Promise<Response>(() => {})

const registers = async (at = api().at('POST /flows/register').answers(code)) => {
  const citizen = await visits('<citizen-register>', at)
  await citizen.sees('Crear una cuenta')
  return citizen
}

/** Fills the registration in and sends it. */
export async function sendsDetails(citizen: Citizen): Promise<Citizen> {
  citizen.fills(details).ticks('terms').submits()
  return citizen
}

const atCode = async (at = api().at('POST /flows/register').answers(code)) => {
  const citizen = await sendsDetails(await registers(at))
  return citizen.sees('Revise su correo electrónico')
}

/** Opens the link of a recovery and uses it. */
export async function followsLink(at = api()): Promise<Citizen> {
  history.replaceState(null, '', `#citizen-recover=${sampleLinkToken}`)
  const citizen = await visits('<citizen-recover>', at)
  return citizen.sees('Faltan 2 pasos')
}

const atPassword = async (at = api()) => {
  const link = at.at('POST /flows/recover/link').answers(screens['new-password'])
  const citizen = await followsLink(link)
  return citizen.submits().sees('Elija una nueva contraseña')
}

const signsIn = async (tag = '<citizen-login>', at = api()) => {
  const citizen = await visits(tag, at.at('POST /flows/login').answers(done('signed_in', grant)))
  return citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
}

/** Signs in where the account is shown. */
export const opensAccount = async (at = api()): Promise<Citizen> =>
  (await signsIn('<citizen-account>', at)).sees('Mi cuenta')

const changesPassword = async (at = api()) => {
  const citizen = await opensAccount(at)
  await citizen.reads('Sesiones abiertas')
  return citizen.presses('Cambiar la contraseña').sees('Cambiar la contraseña')
}

/** Screens with a form, each as it first appears. */
export const forms = {
  credentials: () => visits('<citizen-login>', api()),
  details: () => registers(),
  identify: async () => (await visits('<citizen-recover>', api())).sees('Recuperar la contraseña'),
  'verify-code': () => atCode(),
  'new-password': () => atPassword(),
  'prove-password': async () => {
    history.replaceState(null, '', `#citizen-register=${sampleLinkToken}`)
    const at = api().at('POST /flows/register/link').answers(screens['prove-password'])
    const citizen = await visits('<citizen-register>', at)
    await citizen.sees('Falta un paso o dos')
    return citizen.submits().sees('Confirme que es usted')
  },
  'change-password': () => changesPassword(),
} satisfies Record<string, ScreenState>

const invalid =
  (open: ScreenState): ScreenState =>
  async () => {
    const citizen = await open()
    return citizen.submits().hears('Falta completar')
  }

const others: Readonly<Record<string, ScreenState>> = {
  link: () => followsLink(),
  'credentials, busy': async () => {
    const at = api().at('POST /flows/login').gives(never)
    const citizen = await visits('<citizen-login>', at)
    citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
    return citizen.reads('Enviando')
  },
  'credentials, failed': async () => {
    const citizen = await visits('<citizen-login>', api().at('POST /flows/login').breaks())
    citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
    return citizen.hears('No pudimos conectar')
  },
  'verify-code, waiting to resend': async () => {
    const waiting = { ...code, view: { ...code.view, resendIn: 60 } }
    return atCode(api().at('POST /flows/register').answers(waiting))
  },
  'verify-code, wrong': async () => {
    const citizen = await atCode()
    citizen.api.at('POST /flows/register/flw_1').refuses('wrong_code')
    return citizen.types('code', '12345678').submits().hears('El código no es correcto')
  },
  'verify-code, resent, with help': async () => {
    const citizen = await atCode()
    citizen.api.at('POST /flows/register/flw_1/resend').answers(code)
    citizen.find('summary').click()
    return citizen.presses('Enviar otro mensaje').reads('Enviamos otro mensaje')
  },
  'verify-code, undelivered': async () => {
    const citizen = await atCode()
    const undelivered = { ...code, view: { ...code.view, undelivered: true } }
    citizen.api.at('POST /flows/register/flw_1/resend').answers(undelivered)
    return citizen.presses('Enviar otro mensaje').reads('No pudimos entregar')
  },
  'details, with an agreement open': async () => {
    const citizen = await registers()
    const text = { id: 'terms', version: '2026-01', locale: 'es', title: 'T', text: 'Uno\n\nDos' }
    citizen.api.at('GET /agreements/terms').answers(text)
    return citizen.presses('Leer: Términos de uso').reads('Dos')
  },
  registered: async () => {
    const at = api().at('POST /flows/register').answers(done('registered', grant))
    return (await sendsDetails(await registers(at))).sees('Su cuenta está lista')
  },
  recovered: async () => {
    const citizen = await atPassword()
    citizen.api.at('POST /flows/recover/flw_1').answers(done('recovered'))
    return citizen.types('password', details.password).submits().sees('Su contraseña cambió')
  },
  'password changed': async () => {
    const citizen = await changesPassword()
    citizen.api.at('POST /flows/change-password').answers(done('password_changed', grant))
    citizen.fills({ current: 'secreta', password: details.password }).submits()
    return citizen.sees('Su contraseña cambió')
  },
  'signed in': async () => (await signsIn()).sees('Hola, Ana'),
  account: async () => (await opensAccount()).reads('Cerrar sesión en todos'),
  'account, a session ended': async () => {
    const sessions = [session('ses_1', true), session('ses_2'), session('ses_3')]
    const at = api().at('GET /sessions').answers({ sessions })
    at.at('DELETE /sessions/ses_2').gives(() => new Response(null, { status: 204 }))
    const citizen = await (await opensAccount(at)).reads('Cerrar las demás sesiones')
    await citizen.presses(/^Cerrar sesión en Safari · iPhone, /).reads('¿Cerrar la sesión?')
    return citizen.presses('Sí, cerrar').reads('La sesión se cerró')
  },
  'account, out of reach': async () =>
    (await signsIn('<citizen-account>', api().at('GET /account').breaks())).hears(
      'No pudimos conectar',
    ),
}

export const screenStates: Readonly<Record<string, ScreenState>> = {
  ...forms,
  ...Object.fromEntries(
    Object.entries(forms).map(([name, open]) => [`${name}, invalid`, invalid(open)]),
  ),
  ...others,
  ...furtherStates,
}
