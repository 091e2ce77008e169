/**
 * A municipality's register service at the edge, as strict as a real one: looks at method, headers, body and
 * signature, which it works out by itself from the form that docs/imports.md tells.
 */
import { httpCivilRegistry } from '../../../worker/civil-registry/http.ts'
import type { HttpCivilRegistrySetting } from '../../../worker/civil-registry/setting.ts'

const secret = Uint8Array.from({ length: 32 }, (_, index) => (index * 83 + 19) % 251)

const base64url = btoa(String.fromCharCode(...secret))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '')

export const now = 1_900_000_000

export const cedula = { kind: 'cedula-ec', value: '1004568687' } as const

export const setting: HttpCivilRegistrySetting = {
  is: 'http',
  url: 'https://padron.ciudad.example/v2/personas?origen=citizen',
  key: 'REGISTER_KEY_DEMO',
  document: 'persona.cedula',
  fields: {
    givenNames: 'persona.nombres',
    familyNames: 'persona.apellidos',
    email: 'persona.contacto.correo',
    birthYear: 'persona.nacimiento',
  },
  absent: { is: 'status', status: 404 },
  timeout: 100,
}

export const rosa = {
  persona: {
    cedula: '100456868-7',
    nombres: 'ROSA  ELENA',
    apellidos: 'PRUEBA ARTEAGA',
    contacto: { correo: 'rosa@correo.example', celular: null },
    nacimiento: 1984,
  },
}

export const json = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function signatureOf(text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  return `v1=${hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)))}`
}

/** What is wrong with a request; empty when nothing is. */
export async function complaintsAbout(url: string, init: RequestInit): Promise<readonly string[]> {
  const { pathname, search } = new URL(url)
  const headers = new Headers(init.headers)
  const body = typeof init.body === 'string' ? init.body : ''
  const at = headers.get('citizen-auth-timestamp') ?? ''
  const hash = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  const rules: Readonly<Record<string, boolean>> = {
    method: init.method === 'POST',
    redirect: init.redirect === 'manual',
    signal: init.signal instanceof AbortSignal,
    'content-type': headers.get('content-type') === 'application/json',
    accept: headers.get('accept') === 'application/json',
    'no cookie': !headers.has('cookie'),
    'no document in the URL': !url.includes(cedula.value),
    body: body === JSON.stringify({ document: cedula }),
    timestamp: Math.abs(Number(at) - now) <= 300,
    signature:
      headers.get('citizen-auth-signature') ===
      (await signatureOf(`v1\nPOST\n${pathname}${search}\n${at}\n${hash}`)),
  }
  return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : rule))
}

/** The register behind a service that answers so. Requests that break a rule are answered 401. */
export function registerWhose(
  answer: (signal: AbortSignal) => Response | Promise<Response>,
  changed: Partial<HttpCivilRegistrySetting> = {},
  known: string | undefined = base64url,
) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = []
  const register = httpCivilRegistry(
    { ...setting, ...changed },
    {
      municipality: 'demo',
      secret: (name) => (name === setting.key ? known : undefined),
      now: () => now,
      fetch: async (url, init) => {
        requests.push({ url, init })
        if ((await complaintsAbout(url, init)).length > 0) return json({ error: 'firma' }, 401)
        return answer(init.signal ?? new AbortController().signal)
      },
    },
  )
  return { register, requests }
}
