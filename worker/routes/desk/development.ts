/** Local development only: enters the desk as a made-up officer, without a passkey. Absent from production builds. */
import { deskEntrancePath, deskRoutesOf } from '../../../contract/routes-desk.ts'
import { routesOf } from '../../../contract/routes.ts'
import { AuthError } from '../../auth-error.ts'
import { escaped } from '../../delivery/messages/html.ts'
import { madeUpPeople } from '../../desk/made-up/made-up-people.ts'
import { enterWithoutPasskey, madeUpOfficers } from '../../desk/made-up/made-up.ts'
import { boundedText } from '../../http/body.ts'
import type { AppContext } from '../../http/context.ts'
import { deskIn } from '../../http/desk-gate.ts'
import { setOfficerCookie } from '../../http/officer.ts'
import { localeOf } from './page.ts'
import type { Operation } from '../operation.ts'

/** Bytes. */
const longestForm = 200

const html = { status: 200, media: 'text/html' } as const

const words = {
  es: {
    title: 'Funcionarios inventados',
    lead: 'Solo en desarrollo local. Dos personas necesitan dos navegadores, o una ventana privada.',
    people: 'Quién está en la ventanilla',
    peopleLead:
      'Personas inventadas, con lo que dicen sus documentos. Deje abierta esta página mientras atiende.',
  },
  en: {
    title: 'Made-up officers',
    lead: 'Local development only. Two persons need two browsers, or a private window.',
    people: 'Who is at the counter',
    peopleLead:
      'Made-up people, with what their documents say. Leave this page open while you attend to them.',
  },
} as const

function peopleAt(slug: string, language: 'es' | 'en'): string {
  const say = words[language]
  const people = (madeUpPeople[slug] ?? []).map((one) => `<li>${escaped(one[language])}</li>`)
  if (people.length === 0) return ''
  return `<h2 class="ca-section-title">${say.people}</h2><p>${say.peopleLead}</p><ul class="ca-lines">${people.join('')}</ul>`
}

function list(context: AppContext): Promise<Response> {
  const { slug } = deskIn(context)
  const language = localeOf(context)
  const say = words[language]
  const title = `${say.title} · ${slug}`
  const buttons = Object.entries(madeUpOfficers).map(
    ([key, { name, role }]) =>
      `<li><button class="ca-button ca-secondary" name="officer" value="${key}">${name} · ${role}</button></li>`,
  )
  context.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  )
  context.header('Referrer-Policy', 'same-origin')
  return Promise.resolve(
    context.html(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="${routesOf(slug).pageStyles}"></head><body><main class="page-main"><div class="ca-root" data-brand="${slug}" data-styling="card"><div class="ca-card"><h1 class="ca-title">${say.title}</h1><p>${say.lead}</p><form method="post"><ul class="ca-entries">${buttons.join('')}</ul></form>${peopleAt(slug, language)}</div></div></main></body></html>`,
    ),
  )
}

async function enter(context: AppContext): Promise<Response> {
  const desk = deskIn(context)
  const form = new URLSearchParams(await boundedText(context.req.raw, longestForm))
  const cookie = await enterWithoutPasskey(desk, form.get('officer') ?? '')
  if (cookie === null) throw new AuthError('invalid_request')
  setOfficerCookie(context, cookie)
  return context.redirect(deskRoutesOf(desk.slug).page, 303)
}

export const deskDevelopment: readonly Operation[] = [
  {
    method: 'get',
    path: deskEntrancePath,
    access: 'visitor',
    success: html,
    summary: 'Made-up officers of the desk',
    errors: ['not_found'],
    handle: list,
  },
  {
    method: 'post',
    path: deskEntrancePath,
    access: 'visitor',
    success: { status: 303 },
    summary: 'Enters the desk as one of them',
    errors: [
      'not_found',
      'origin_refused',
      'unsupported_media_type',
      'invalid_request',
      'too_large',
    ],
    handle: enter,
  },
]
