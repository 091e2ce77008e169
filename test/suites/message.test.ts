/** What every message must be, in every language, for every municipality; a new one is tested by being registered. */
import { describe, expect, test } from 'vitest'
import { chainOf, languageOf, locales, type Locale } from '../../contract/locale.ts'
import { sampleMoment, sampleWords } from '../../demo/sample-words.ts'
import { septetsOf, smsLength } from '../../worker/delivery/messages/gsm7.ts'
import { messages, type MessageName } from '../../worker/delivery/messages/index.ts'
import type { Message } from '../../worker/delivery/messages/message.ts'
import { localizedMunicipality } from '../../worker/delivery/messages/placeholders.ts'
import { letterheadOf } from '../../worker/delivery/queue/letterhead-of.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

/** What is told is no sentence of ours: it is taken out before the tone is judged. */
const reason = 'El RUC de la empresa no coincide con el del documento que presentó.'

/** Words of one tone that the other never says. The letter's foot holds the city's own addresses. */
const tones = {
  tu: /(?<!\p{L})(usted|su|sus|haga|escriba|elija)(?!\p{L})/iu,
  usted: /(?<!\p{L})(tú|tu|tus|ti|te|haz|eres|puedes)(?!\p{L})/iu,
}

/** Every other Spanish says usted. */
const saysTu: readonly Locale[] = ['es-MX', 'es-VE']

/** Bytes, from which on Gmail cuts a letter off: https://github.com/hteumeuleu/email-bugs/issues/41 */
const gmailCuts = 102_000

/** Bytes of style sheets, of which it drops what comes later: https://github.com/hteumeuleu/email-bugs/issues/90 */
const gmailForgets = 8192

const everyMessage = Object.entries(messages) as readonly (readonly [MessageName, Message])[]

for (const [slug, municipality] of Object.entries(municipalities))
  for (const [name, message] of everyMessage)
    for (const locale of locales)
      describe(`${name} of ${slug} in ${locale}`, () => {
        const { public: profile, private: kept } = municipality
        const letterhead = letterheadOf(municipality)
        // Every proof at once, the longest words, and what a stranger could have put into them.
        const words: Record<string, string> = {
          ...sampleWords(municipality, name, 'sms'),
          link: `${profile.pages.recover}#citizen-recover=a-secret-of-22-characters`,
          minutes: '120',
          user: 'rosa-elena-maria_gomez-2026-gye',
          reason,
          name: 'Rosa <i>',
          device: 'Chrome <b> · Android',
          locality: 'San José <b> del Monte',
          country: 'US',
        }
        const email = message.render(letterhead, words, locale, 'email')
        if (!('html' in email)) throw new TypeError('an e-mail has HTML')
        const { subject, preheader, text, html } = email
        const subjectIn = (other: Locale) => {
          const rendering = message.render(letterhead, words, other, 'email')
          return 'html' in rendering ? rendering.subject : undefined
        }
        const sms = message.render(letterhead, words, locale, 'sms').text
        const carries = (word: string) => (message.words as readonly string[]).includes(word)

        test('every sentence is filled and every value escaped', () => {
          for (const written of [subject, text, html, sms]) {
            expect(written).not.toMatch(/undefined|\[object|\{\w+\}/)
            expect(written).not.toMatch(/<i>|<b>/)
            expect(written).not.toMatch(/message\.\w|(?:^|\n)\w+[a-z][A-Z]\w+(?:\n|$)/)
          }
        })

        test('the subject and the preheader hold no secret and stay on one line', () => {
          expect(html).toMatch(/<div style="display: ?none/)
          expect(html.indexOf(preheader)).toBeGreaterThan(html.indexOf('<body'))
          expect(preheader.length).toBeGreaterThan(10)
          for (const shown of [subject, preheader])
            expect(shown).not.toMatch(/73519264|a-secret|7K2M|rosa-elena/)
          expect(subject).toMatch(/^[^\r\n]{10,78}$/)
        })

        test('it counts no steps: how many follow differs from city to city, and the page says it', () => {
          for (const written of [preheader, text, sms])
            expect(written).not.toMatch(
              /\bfaltan? .*\bpasos?\b|último paso|last step|steps? to go/i,
            )
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
              /¿No fue usted\?|¿No fuiste tú\?|Was this not you\?|¿Mana kikinchu karkanki\?/,
            )
          }
          for (const way of Object.values(localizedMunicipality(profile, locale).support))
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
          // What little is said in a language that is translated in part stands in another's letter.
          const others = chainOf(locale).filter((one) => languageOf(one) !== languageOf(locale))
          const isTheirs = others.some((one) => subjectIn(one) === subject)
          const heard = (isTheirs && others[0]) || locale
          // On the letter itself too: Gmail throws the html element away.
          for (const element of ['<html', 'role="article"'])
            expect(html).toMatch(new RegExp(`${element}[^>]*\\slang="${heard}"`))
          expect(html).toContain('<meta name="color-scheme" content="light dark"')
          expect(html).toContain('prefers-color-scheme: dark')
          expect(html).not.toMatch(/<script|<link|url\(|@import/)
        })

        test('its one picture is the crest, the same for everybody, and has no words of its own', () => {
          const pictures = html.match(/<img[^>]*>/g) ?? []
          expect(pictures).toHaveLength(kept.crest ? 1 : 0)
          for (const picture of pictures) {
            expect(picture).toContain(`src="${kept.base}/${slug}/crest.png"`)
            expect(picture).toMatch(/\salt=""/)
            expect(picture).toMatch(/\swidth="48"\s+height="48"/)
          }
        })

        test('Gmail does not cut it off, and keeps its style sheets', () => {
          expect(new TextEncoder().encode(html).length).toBeLessThan(gmailCuts)
          const sheets = (html.match(/<style>.*?<\/style>/gs) ?? []).join('')
          expect(sheets.length).toBeLessThan(gmailForgets)
        })

        test('its SMS is one, in the alphabet that every phone has', () => {
          expect(septetsOf(sms)).toBeLessThanOrEqual(smsLength)
          expect(sms).not.toContain(reason)
        })

        if (locale !== 'en')
          test('it keeps to one tone', () => {
            const isFamiliar = chainOf(locale).some((one) => saysTu.includes(one))
            const other = isFamiliar ? tones.tu : tones.usted
            const [letter = ''] = text.replace(reason, '').split('\n--\n')
            for (const said of [subject, letter, sms]) expect(said).not.toMatch(other)
          })

        if (locale === 'es-MX')
          test('a link is a liga', () => expect(`${text} ${sms}`).not.toMatch(/enlace/i))

        if (carries('country'))
          test('it tells from where, roughly, and says that it is rough', () => {
            for (const written of [text, html]) {
              expect(written).toMatch(/Lugar aproximado|Approximate place/)
              expect(written).toMatch(/San José b del Monte, (Estados Unidos|United States)/)
            }
          })

        for (const word of ['password', 'reference', 'reason'])
          if (carries(word))
            test(`the letter tells its ${word}`, () => {
              for (const written of [text, html]) expect(written).toContain(words[word])
            })

        for (const word of message.required)
          test(`it is not made without its ${word}`, () => {
            const { [word]: _, ...rest } = words
            expect(() => message.render(letterhead, rest, locale, 'email')).toThrow(TypeError)
          })

        if (carries('code'))
          test('its SMS ends as phones read a code', () => {
            const { hostname } = new URL(profile.pages.recover)
            expect(sms.split('\n').at(-1)).toBe(`@${hostname} #73519264`)
          })

        if (carries('minutes') || carries('hours'))
          test('it says how long it is good for, as people say it', () => {
            expect(text).toMatch(carries('hours') ? /24 ho(ra|ur)s/ : /2 ho(ra|ur)s/)
            expect(sms).toMatch(/\b2[4]? ?hr?\b/)
            expect(`${text} ${sms}`).not.toMatch(/\b(?:120|1440)\b [mM]/)
          })

        if (carries('at'))
          test("it tells the time of the municipality's own clocks", () => {
            const day = new Intl.DateTimeFormat('en', {
              day: 'numeric',
              timeZone: profile.timeZone,
            }).format(new Date(sampleMoment * 1000))
            for (const written of [text, html, sms]) {
              expect(written).toMatch(new RegExp(`\\b${day}\\b`))
              expect(written).toContain('2026')
            }
          })
      })
