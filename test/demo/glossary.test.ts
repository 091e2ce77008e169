/** One word for one thing, one tone a city, and never a key: held over every sentence of every city and language. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../contract/locale.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { sentencesOf, type Said } from '../support/sentences.ts'

/** What nobody says in a language, with what is said instead. */
const everywhere: Readonly<Record<'es' | 'en', readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/\b(?:a|de) el\b/iu, 'al, del'],
    [/\b(?:haga|haz|hacer|dar?) clic\b(?! aquí)/iu, 'presione, presiona'],
    [/\b(?:enlace|link)\b/iu, 'botón, or dirección where it is copied'],
    [/\b(?:token|servidor|timeout|HTTP|JSON)\b/u, 'words of citizens'],
    [/\bhas\b|\bhemos\b/iu, 'the simple past, as in all other sentences'],
  ],
  en: [
    [/\ba (?:8|11|18|8\d)\b/u, 'an 8-digit code, or no article'],
    [/\ba (?!one\b|u[sn]|European)[aeiou]\w/iu, 'an'],
    [/\ban [bcdfgjk-np-twyz]\w/iu, 'a'],
    [/\bemails?\b/iu, 'e-mail'],
    [/\btyp(?:e|ed) (?:the|your|it|in)\b/iu, 'enter'],
    [/\bWas it not you\b/u, 'Was this not you?'],
    [/\b(?:token|server|timeout|HTTP|JSON)\b/u, 'words of citizens'],
  ],
}

/** What one city never says, for it has its own word. */
const glossary: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'demo es': [[/\bclaves?\b/iu, 'contraseña']],
  'ibarra es-EC': [
    [/(?<!Aviso de )\bclaves?\b/iu, 'contraseña, but for the letter of that name'],
    [/\bingres(?:e|ar|a)\b/iu, 'escriba, or iniciar sesión'],
  ],
  'ecuapass es-EC': [
    [/\bcontraseñas?\b/iu, 'clave'],
    [/\b(?:iniciar|inicie|inicia) sesión\b/iu, 'ingresar'],
  ],
  'leon es-MX': [
    [/\bclaves?\b/iu, 'contraseña'],
    [/\bliga\b(?! a mi correo)/iu, 'botón, but for the option of the portal'],
    [/\b(?:captura|selecciona|ingresa|genera\w*)\b/iu, 'escribe, elige, crea'],
  ],
  'maracaibo es-VE': [
    [/\bclaves?\b/iu, 'contraseña'],
    [/\b(?:coloca|ingresa|dirígete)\b/iu, 'escribe, ve'],
    [/Confirmar mi correo/u, 'Finalizar registro'],
  ],
  'ecuapass en': [[/\bkeys?\b/iu, 'password']],
}

const tones = {
  tú: /(?<!\p{L})(?:usted|sus?|escriba|elija|revise|vuelva|presione|guarde|abra|inicie|ingrese)(?!\p{L})/iu,
  usted:
    /(?<!\p{L})(?:tú|tus?|ti|contigo|te|escribe|elige|revisa|vuelve|presiona|inicia sesión|puedes|tienes)(?!\p{L})/iu,
}

/** `su` of somebody else, and words that are both an order and what a third person does. */
const ofOthers =
  /no se escribe así|si nos escribe o llama|(?:que|usuario|usted quien) inicia sesión|datos de su madre|con su letra|sus condiciones|sus noticias|persona revise/iu

const isTu = (locale: Locale) => locale === 'es-MX' || locale === 'es-VE'

/** Addresses, samples of what is sent, and names that a citizen chose. */
const withoutValues = (text: string) =>
  text.replace(/https?:\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b|@\S+/g, '…')

for (const [slug, municipality] of Object.entries(municipalities)) {
  const { public: profile } = municipality
  const inMain: Said[] = []
  beforeAll(async () => {
    inMain.push(...(await sentencesOf(municipality, profile.locales[0])))
  })

  for (const locale of profile.locales)
    describe(`${slug} in ${locale}`, () => {
      let said: readonly Said[] = []
      beforeAll(async () => {
        said = await sentencesOf(municipality, locale)
      })

      const saying = (what: RegExp, allowed?: RegExp) =>
        said
          .filter(({ text }) => what.test(withoutValues(text)) && !allowed?.test(text))
          .map(({ at, text }) => `${at}: ${text}`)

      test('the whole of it was read', () => {
        expect(said.length).toBeGreaterThan(500)
      })

      test('each thing has one word', () => {
        const own = glossary[`${slug} ${locale}`] ?? []
        for (const [word, instead] of [...everywhere[locale === 'en' ? 'en' : 'es'], ...own])
          expect(saying(word), `say ${instead}`).toEqual([])
      })

      if (locale !== 'en')
        test('it keeps to one tone', () => {
          expect(saying(isTu(locale) ? tones.tú : tones.usted, ofOthers)).toEqual([])
        })

      test('nothing is a key or a value of ours, and nothing is left open', () => {
        expect(saying(/undefined|NaN|\[object|\{\w+\}/u)).toEqual([])
        expect(saying(/\b[a-z]+[A-Z][a-zA-Z]+\b/u)).toEqual([])
        expect(saying(/\b(?:field|step|done|link|error|failure|message|question)\.\w/u)).toEqual([])
      })

      if (locale === 'en')
        test('no sentence is left in Spanish', () => {
          const spanish = new Set(inMain.map(({ at, text }) => `${at}: ${text}`))
          const left = said
            .filter(({ text }) => text.split(' ').length > 3 && /\p{Ll}/u.test(text))
            .map(({ at, text }) => `${at}: ${text}`)
            .filter((line) => spanish.has(line))
            .filter((line) => !/ · |He leído|https?:/.test(line))
          expect(left).toEqual([])
        })

      test('what is wrong with a field is said with the name of the field', () => {
        const named =
          /Nombre|contraseña|clave|correo|código|teléfono|ID de usuario|pregunta|password|e-mail|code|telephone|user ID|question/iu
        const unnamed = said
          .filter(
            ({ at }) => /^[\w-]+\.[\w-]+\.\w+$/.test(at) && !/^(?:message|site|failure)/.test(at),
          )
          .filter(
            ({ at }) =>
              !at.includes('.done.') && !named.test(said.find((one) => one.at === at)?.text ?? ''),
          )
        expect(unnamed).toEqual([])
      })

      test('the page calls the button of a message as the message does', () => {
        const letter = (name: string) =>
          said.filter(({ at }) => at === `message.${name}`).map(({ text }) => text)
        const page = (flow: string) =>
          said.filter(({ at }) => at === `${flow}.link`).map(({ text }) => text)
        for (const [flow, name] of [
          ['register', 'confirm-contact'],
          ['recover', 'recovery-code'],
        ] as const) {
          const uses = profile.flows[flow].some(
            ({ step, ...use }) => step === 'verify-code' && 'by' in use && use.by !== 'code',
          )
          if (!uses) continue
          const buttons = letter(name)
            .filter((line) => /[^:]:$/.test(line))
            .map((line) => line.slice(0, -1))
          expect(
            page(flow).filter((text) => buttons.includes(text)),
            flow,
          ).toHaveLength(1)
        }
      })
    })
}
