/** What every message must be, in every language, for every municipality; a new one is tested by being registered. */
import { describe, expect, test } from 'vitest'
import { locales } from '../../contract/locale.ts'
import { septetsOf, smsLength } from '../../worker/delivery/messages/gsm7.ts'
import { messages } from '../../worker/delivery/messages/index.ts'
import { inWordsOf } from '../../worker/delivery/messages/words.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

// 2026-11-21T23:27:07Z: another day already in UTC than in the Americas after seven in the evening.
const at = String(Date.UTC(2026, 10, 22, 2, 5) / 1000)

/** What is told is no sentence of ours: it is taken out before the tone is judged. */
const reason = 'El RUC de la empresa no coincide con el del documento que presentó.'

/** Words of one tone that the other never says. The letter's foot holds the city's own addresses. */
const tones = {
  tu: /(?<!\p{L})(usted|su|sus|haga|escriba|elija)(?!\p{L})/iu,
  usted: /(?<!\p{L})(tú|tu|tus|ti|te|haz|eres|puedes)(?!\p{L})/iu,
}

for (const [slug, { public: profile }] of Object.entries(municipalities))
  for (const [name, message] of Object.entries(messages))
    for (const locale of locales)
      describe(`${name} of ${slug} in ${locale}`, () => {
        const link = `${profile.pages.recover}#citizen-recover=a-secret-of-22-characters`
        const words: Record<string, string> = {
          code: '73519264',
          link,
          minutes: '120',
          hours: '24',
          password: '7K2M-9QXD-R4TV',
          reference: 'ECU-7K2M-9QXD',
          user: 'rosa-elena-maria_gomez-2026-gye',
          reason,
          name: 'Rosa <i>',
          at,
          device: 'Chrome <b> · Android',
        }
        const email = message.render(profile, words, locale, 'email')
        if (!('html' in email)) throw new TypeError('an e-mail has HTML')
        const { subject, text, html } = email
        const sms = message.render(profile, words, locale, 'sms').text
        const tells = (word: string) => (message.words as readonly string[]).includes(word)

        test('every sentence is filled and every value escaped', () => {
          for (const written of [subject, text, html, sms]) {
            expect(written).not.toMatch(/undefined|\[object|\{\w+\}/)
            expect(written).not.toMatch(/<i>|<b>/)
            expect(written).not.toMatch(/message\.\w|(?:^|\n)\w+[a-z][A-Z]\w+(?:\n|$)/)
          }
        })

        test('the subject and the preheader hold no secret and stay on one line', () => {
          const preheader = /<div style="display: ?none[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
          expect(preheader.trim().length).toBeGreaterThan(10)
          for (const shown of [subject, preheader])
            expect(shown).not.toMatch(/73519264|a-secret|7K2M|rosa-elena/)
          expect(subject).toMatch(/^[^\r\n]{10,78}$/)
        })

        test('the text and the HTML are twins', () => {
          const shown = html
            .replace(/^.*<body/s, '<body')
            .replace(/<[^>]*>/g, ' ')
            .replace(/&#39;/g, "'")
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&')
            .replace(/\s+/g, ' ')
          for (const line of text.split('\n').map((it) => it.trim()))
            for (const part of line.split(/: (?=https)|:$|^--$| · |: /).filter(Boolean))
              if (part !== '73519264' && !part.startsWith('http')) expect(shown).toContain(part)
        })

        test('it names the municipality, says what to do if it was not you, and where to get help', () => {
          for (const written of [text, html]) {
            expect(written).toContain(profile.name)
            expect(written).toMatch(
              /¿No fue usted\?|¿No fuiste tú\?|Was it not you\?|¿Mana kikinchu karkanki\?/,
            )
          }
          for (const way of Object.values(inWordsOf(profile, locale).support))
            expect(text).toContain(way)
        })

        test('it has one button, to a page of the municipality, and its address in full', () => {
          const buttons = [...html.matchAll(/class="button-link"\s+href="([^"]*)"/g)]
          expect(buttons).toHaveLength(1)
          const address = (buttons[0]?.[1] ?? '').replaceAll('&amp;', '&')
          expect(text).toContain(address)
          const origins = Object.values(profile.pages).map((page) => new URL(page).origin)
          for (const [, href = ''] of html.matchAll(/href="(?!tel:|mailto:)([^"]*)"/g))
            expect(origins).toContain(new URL(href).origin)
        })

        test('a reader hears it in its language, in light and in dark', () => {
          // What little is said in Kichwa stands in a Spanish letter.
          const heard = locale === 'qu-EC' ? 'es-EC' : locale
          expect(html).toContain(`<html lang="${heard}"`)
          expect(html).toContain('<meta name="color-scheme" content="light dark"')
          expect(html).toContain('prefers-color-scheme: dark')
          expect(html).not.toMatch(/<script|<img|<link|url\(|@import/)
        })

        test('its SMS is one, in the alphabet that every phone has', () => {
          expect(septetsOf(sms)).toBeLessThanOrEqual(smsLength)
          expect(sms).not.toContain(reason)
        })

        if (locale !== 'en')
          test('it keeps to one tone', () => {
            const other = locale === 'es-MX' || locale === 'es-VE' ? tones.tu : tones.usted
            const [letter = ''] = text.replace(reason, '').split('\n--\n')
            for (const said of [subject, letter, sms]) expect(said).not.toMatch(other)
          })

        if (locale === 'es-MX')
          test('a link is a liga', () => expect(`${text} ${sms}`).not.toMatch(/enlace/i))

        for (const word of ['password', 'reference', 'reason'])
          if (tells(word))
            test(`the letter tells its ${word}`, () => {
              for (const written of [text, html]) expect(written).toContain(words[word])
            })

        for (const word of message.required)
          test(`it is not made without its ${word}`, () => {
            const { [word]: _, ...rest } = words
            expect(() => message.render(profile, rest, locale, 'email')).toThrow(TypeError)
          })

        if (tells('code'))
          test('its SMS ends as phones read a code', () => {
            const { hostname } = new URL(profile.pages.recover)
            expect(sms.split('\n').at(-1)).toBe(`@${hostname} #73519264`)
          })

        if (tells('minutes') || tells('hours'))
          test('it says how long it is good for, as people say it', () => {
            expect(text).toMatch(tells('hours') ? /24 ho(ra|ur)s/ : /2 ho(ra|ur)s/)
            expect(sms).toMatch(/\b2[4]? ?hr?\b/)
            expect(`${text} ${sms}`).not.toMatch(/\b(?:120|1440)\b [mM]/)
          })

        if (tells('at'))
          test("it tells the time of the municipality's own clocks", () => {
            const day = new Intl.DateTimeFormat('en', {
              day: 'numeric',
              timeZone: profile.timeZone,
            }).format(new Date(Number(at) * 1000))
            for (const written of [text, html, sms]) {
              expect(written).toMatch(new RegExp(`\\b${day}\\b`))
              expect(written).toContain('2026')
            }
          })
      })
