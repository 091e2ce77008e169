/** The city's other systems in the hands of its officers: what they propose, confirm and see. */
import type {
  ConfirmedSecret,
  ServiceChangeAnswer,
  ServiceForm,
  ServicesView,
} from '../../../contract/desk/services.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { fetchWorker } from '../../support/worker.ts'
import { officerAt, type Browser } from './officer.ts'

export const form: ServiceForm = {
  name: 'Pago de predios',
  redirects: 'https://predios.example/callback',
  signedOut: '',
  backChannel: '',
  claims: { email: { 'es-EC': 'Para el recibo', en: '' } },
  level: 1,
  factor: false,
  sector: '',
  proves: 'secret',
  keys: '',
}

export const administrators = async () => {
  const one = await officerAt('ecuapass', 'administrator')
  const two = await officerAt('ecuapass', 'administrator')
  return { one, two, author: one.browser, second: two.browser }
}

export async function servicesOf(browser: Browser): Promise<ServicesView> {
  return JSON.parse((await browser.reads(browser.routes.services)).text) as ServicesView
}

export const sendsChange = (browser: Browser, body: object) =>
  browser.sends(browser.routes.serviceChanges, { body })

export async function proposes(browser: Browser, body: object): Promise<ServiceChangeAnswer> {
  const { status, text } = await sendsChange(browser, body)
  if (status !== 200) throw new Error(text)
  return JSON.parse(text) as ServiceChangeAnswer
}

/** Something is done with `predios` as it stands. */
export async function changes(browser: Browser, is: string, over: Partial<ServiceForm> = {}) {
  const { services } = await servicesOf(browser)
  const revision = services.find(({ id }) => id === 'predios')?.revision ?? ''
  const said = is === 'changed' ? { form: { ...form, ...over } } : {}
  return proposes(browser, { is, service: 'predios', revision, ...said })
}

export async function waitingOf(browser: Browser): Promise<string> {
  const { waiting } = await servicesOf(browser)
  return waiting[0]?.id ?? ''
}

export const sendsConfirmation = async (browser: Browser, id?: string) =>
  browser.sends(browser.routes.confirmProposal(id ?? (await waitingOf(browser))))

/** Confirms what waits. @returns the secret; '' where none was made */
export async function confirms(browser: Browser): Promise<string> {
  const { status, text } = await sendsConfirmation(browser)
  if (status === 204) return ''
  if (status !== 200) throw new Error(text)
  return (JSON.parse(text) as ConfirmedSecret).secret
}

/** One officer writes it down, another brings it into force. */
export async function registered(author: Browser, second: Browser): Promise<string> {
  await proposes(author, { is: 'added', service: 'predios', form })
  return confirms(second)
}

export async function undoes(browser: Browser) {
  const { undoable } = await servicesOf(browser)
  return browser.sends(browser.routes.undoServiceChange(undoable.at(-1)?.id ?? ''))
}

/** What the provider says of who shows a secret, for a code that is none. */
export async function proven(secret: string): Promise<string | undefined> {
  const response = await fetchWorker(
    new Request(`${municipalities.ecuapass.private.base}/ecuapass/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`predios:${secret}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: 'none',
        redirect_uri: 'https://predios.example/callback',
        code_verifier: 'a-verifier-of-the-service-that-nobody-could-guess',
      }),
    }),
  )
  const { error } = await response.json<{ readonly error?: string }>()
  return error
}
