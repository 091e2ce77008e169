/** Every municipality has a site, in each of its languages, with the pages that its messages link to. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLocale } from '../../widget/locale/read-locale.ts'
import { inLocale } from '../../contract/locale.ts'
import { findCity } from '../../demo/cities/index.ts'
import { samePage } from '../../demo/cities/same-page.ts'
import { respond } from '../../demo/site/respond.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const pages = {
  '': '',
  entrar: '<citizen-login>',
  registro: '<citizen-register>',
  recuperar: '<citizen-recover>',
  cuenta: '<citizen-account>',
  privacidad: 'table class="kept"',
  ayuda: 'href="mailto:',
}

const ask = (path: string, cookie = '') =>
  respond({ url: new URL(path, 'http://site.example'), cookie, worker: 'http://worker.example' })

for (const { public: profile } of Object.values<Municipality>(municipalities))
  describe(profile.slug, () => {
    for (const locale of profile.locales)
      for (const [page, element] of Object.entries(pages))
        test(`/${page} is there in ${locale}, and the switch marks it`, () => {
          const answered = ask(`/${profile.slug}/${page}?lang=${locale}`)

          expect(answered?.status).toBe(200)
          expect(answered?.body).toContain(element)
          expect(answered?.body).toMatch(new RegExp(`<html\\s+lang="${readLocale(locale)}"`))
          expect(answered?.body).toMatch(
            new RegExp(
              `lang="${readLocale(locale)}"\\s+hreflang="${locale}"\\s+aria-current="true"`,
            ),
          )
          expect(answered?.body).not.toMatch(/undefined|\[object/)
        })

    for (const locale of profile.locales)
      test(`in ${locale}, who gets no form is told how to go on, and is not blamed`, () => {
        for (const page of ['entrar', 'registro', 'recuperar', 'cuenta']) {
          const body = ask(`/${profile.slug}/${page}?lang=${locale}`)?.body ?? ''
          const [, inside = ''] = /<citizen-\w+>([\s\S]*?)<\/citizen-\w+>/.exec(body) ?? []
          expect(inside, page).toMatch(/<a href="">[^<]+<\/a>/)
          expect(inside, page).toMatch(/<a href="tel:[+\d]+">/)
          expect(inside, page).toMatch(
            new RegExp(
              `<a href="http://worker\\.example/${profile.slug}/[a-z-]+\\?lang=${locale}">`,
            ),
          )
          expect(inside, page).not.toMatch(/JavaScript|script/i)
        }
      })

    test('what begins at a service leads back to it, also by the header and after another language is chosen', () => {
      const home = ask(`/${profile.slug}/`)?.body ?? ''
      const [, path = ''] = new RegExp(`href="(/${profile.slug}/servicios/[^"]+)"`).exec(home) ?? []
      const [, begin = ''] =
        /data-begin[^]*?<a[^>]*href="([^"]+)"/.exec(ask(path)?.body ?? '') ?? []
      const page = ask(begin)?.body ?? ''
      expect(page).toMatch(new RegExp(`<citizen-\\w+ return-to="${path}">`))
      const kept = `volver=${encodeURIComponent(path)}`
      const corners = /<ul class="languages"[^]*?<\/ul>|<div class="session"[^]*?<\/div>/g
      const links = [...page.matchAll(corners)].flatMap(([corner]) =>
        [...corner.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link),
      )
      // The page of the sign-in has no other way in beside its form.
      const ways = page.includes('<citizen-login') ? 1 : 2
      expect(links.length).toBe(profile.locales.length + ways)
      expect(links.filter((link) => !link.includes(kept))).toEqual([])
    })

    test('what citizens accept can be read on a page of its own', () => {
      for (const locale of profile.locales) {
        const body = ask(`/${profile.slug}/terminos?lang=${locale}`)?.body ?? ''
        for (const { title } of Object.values(profile.agreements))
          expect(body).toContain(inLocale<string>(title, locale))
      }
    })

    test('every page of help is there in every language, and every link of it leads somewhere', () => {
      for (const locale of profile.locales)
        for (const { id } of findCity(profile.slug)?.help ?? []) {
          const answered = ask(`/${profile.slug}/ayuda/${id}?lang=${locale}`)
          expect(answered?.status, id).toBe(200)
          // Nothing that stands for a name is left.
          expect(answered?.body, id).not.toMatch(/undefined|\[object|>[^<]*[{}][^<]*</)
          const links = [...(answered?.body ?? '').matchAll(/href="(\/[^"#?]*)/g)]
          for (const [, link = ''] of links)
            if (!link.startsWith('/styles/')) expect(ask(link)?.status, link).toBe(200)
        }
    })

    test('nobody is led away from the city after signing in', () => {
      const others = ['//evil.example', 'https://evil.example/', '/\\\\evil.example', '/other/', '']
      for (const path of [
        ...others,
        `/${profile.slug}/"><script>`,
        `/${profile.slug}//evil.example`,
      ])
        expect(
          ask(`/${profile.slug}/entrar?volver=${encodeURIComponent(path)}`)?.body,
          path,
        ).not.toContain('return-to')
    })

    test('every service that the menu names has its page', () => {
      const home = ask(`/${profile.slug}/`)?.body ?? ''
      const links = home.matchAll(new RegExp(`href="(/${profile.slug}/servicios/[^"]+)"`, 'g'))
      const paths = [...new Set([...links].map(([, path = '']) => path))]

      expect(paths.length).toBeGreaterThanOrEqual(5)
      for (const path of paths) expect(ask(path)?.status, path).toBe(200)
    })
  })

test('León has the pages of its portal’s menu, from every page', () => {
  const menu = [
    '¿Qué es?',
    '¿Cómo funciona?',
    '¿Cómo registrarme?',
    'Términos y condiciones',
    'Guías de usuario',
    'Preguntas frecuentes',
  ]
  for (const page of ['', 'entrar', 'servicios/predial', 'ayuda/que-es']) {
    const foot = /<footer[^]*<\/footer>/.exec(ask(`/leon/${page}`)?.body ?? '')?.[0] ?? ''
    for (const name of menu)
      expect(foot, page).toMatch(
        new RegExp(`<a href="[^"]+">${name.replaceAll('?', String.raw`\?`)}</a>`),
      )
  }
  const [nav = ''] = /<nav class="menu"[^]*?<\/nav>/.exec(ask('/leon/entrar')?.body ?? '') ?? []
  expect([...nav.matchAll(/>\s*([^<>]+?)\s*<\/a/g)].map(([, name]) => name)).toEqual([
    'Inicio',
    ...menu,
  ])
})

test('a language with a region is remembered from page to page', () => {
  const cookie = ask('/ibarra/?lang=qu-EC')?.headers['set-cookie']?.split(';')[0] ?? ''

  const page = ask('/ibarra/entrar', cookie)?.body
  // Mostly Spanish, and said so; the element speaks what words of Kichwa it has.
  expect(page).toMatch(/<html\s+lang="es-EC"/)
  expect(page).toContain('<div class="identity-form" lang="qu-EC">')
})

test('a city that does not speak the remembered language speaks its own', () => {
  expect(ask('/leon/entrar', 'site-language=qu-EC')?.body).toMatch(/<html\s+lang="es-MX"/)
  expect(ask('/leon/entrar', 'site-language=en')?.body).toMatch(/<html\s+lang="en"/)
})

test('León and Maracaibo say tú, the others usted', () => {
  for (const slug of ['leon', 'maracaibo'])
    expect(ask(`/${slug}/entrar`)?.body).toContain('¿Necesitas ayuda?')
  for (const slug of ['demo', 'ibarra', 'ecuapass'])
    expect(ask(`/${slug}/entrar`)?.body).toContain('¿Necesita ayuda?')
})

test('the switch between cities keeps a page that all have, and leaves one that is a city’s own', () => {
  expect(samePage('/demo/recuperar', 'leon')).toBe('/leon/recuperar')
  expect(samePage('/demo/servicios/agua', 'leon')).toBe('/leon/')
  expect(samePage('/demo/', 'leon')).toBe('/leon/')
})

describe('what a page asks for', () => {
  for (const path of ['/demo/', '/api.html', '/messages.html'])
    test(`${path} names scripts and sheets that are there`, () => {
      const named = (ask(path)?.body ?? '').matchAll(/(?:src|href)="(\/[\w/-]+\.(?:ts|css))"/g)
      const files = [...named].map(([, file = '']) => file)

      expect(files.length).toBeGreaterThan(1)
      const missing = files.filter(
        (file) => !existsSync(new URL(`../../demo${file}`, import.meta.url)),
      )
      expect(missing).toEqual([])
    })
})
