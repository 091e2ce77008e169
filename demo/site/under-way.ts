/** A service once the citizen is signed in: greeted by name, with what the account knows already, and the way on. */
import type { CityService, Words } from '../cities/city.ts'
import { html, type Html } from './html.ts'
import { icon } from './icons.ts'
import { pagesOf, type Visit } from './page.ts'

const known: Words = {
  es: 'Ya entró con su cuenta. Estos datos no hay que volver a escribirlos:',
  'es-MX': 'Ya entraste con tu cuenta. Estos datos no hay que volver a escribirlos:',
  'es-VE': 'Ya entraste con tu cuenta. Estos datos no hay que volver a escribirlos:',
  en: 'You are signed in. There is no need to write this again:',
}

const nothingMore: Words = {
  es: 'Ya entró con su cuenta: para esto no hace falta más.',
  'es-MX': 'Ya entraste con tu cuenta: para esto no hace falta más.',
  'es-VE': 'Ya entraste con tu cuenta: para esto no hace falta más.',
  en: 'You are signed in: nothing more is needed for this.',
}

const names = {
  name: { es: 'Nombre', en: 'Name' },
  document: { es: 'Documento', en: 'Document' },
  contact: { es: 'Correo o teléfono', en: 'E-mail or telephone' },
} satisfies Record<string, Words>

const goOn: Words = { es: 'Continuar con el trámite', en: 'Go on' }

const begun: Words = {
  es: 'Recibimos su solicitud. En esta demostración termina aquí: no se envió ni se cobró nada.',
  'es-MX':
    'Recibimos tu solicitud. En esta demostración termina aquí: no se envió ni se cobró nada.',
  'es-VE':
    'Recibimos tu solicitud. En esta demostración termina aquí: no se envió ni se cobró nada.',
  en: 'We have your request. In this demo it ends here: nothing was sent or charged.',
}

const hello: Words = { es: 'Hola,', en: 'Hello,' }

/** Shown by `page/under-way.ts` in the place of the way to sign-in. */
export const underWay = (visit: Visit, { begin = 'login' }: CityService): Html =>
  html`<template data-under-way>
    <h2 tabindex="-1">${visit.t(hello)} <span data-given></span></h2>
    ${begin === 'login' ? request(visit) : html`<p>${visit.t(nothingMore)}</p>`}
    ${
      begin !== 'login' &&
      html`<p>
        <a class="button" href="${pagesOf(visit.city).home}#servicios">${visit.say.allServices}</a>
      </p>`
    }
  </template>`

const request = ({ t }: Visit): Html =>
  html`<p>${t(known)}</p>
    <dl class="known">
      ${Object.entries(names).map(
        ([part, name]) =>
          html`<div>
            <dt>${t(name)}</dt>
            <dd data-known="${part}"></dd>
          </div>`,
      )}
    </dl>
    <button class="button" type="button" data-go-on>${t(goOn)}${icon('arrow')}</button>
    <p class="begun" role="status" data-begun="${t(begun)}"></p>`
