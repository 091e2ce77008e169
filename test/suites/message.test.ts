/** What every message must be, in every language, for every municipality; a new one is tested by being registered. */
import { describe, expect, test } from 'vitest'
import { locales } from '../../contract/locale.ts'
import { septetsOf, smsLength } from '../../worker/delivery/messages/gsm7.ts'
import { messages } from '../../worker/delivery/messages/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

// 2026-11-21T23:27:07Z: another day already in UTC than in the Americas after seven in the evening.
const at = String(Date.UTC(2026, 10, 22, 2, 5) / 1000)

for (const [slug, { public: profile }] of Object.entries(municipalities))
  for (const [name, message] of Object.entries(messages))
    for (const locale of locales)
      describe(`${name} of ${slug} in ${locale}`, () => {
        const link = `${profile.pages.recover}#citizen-recover=a-secret-of-22-characters`
        const words = {
          code: '73519264',
          link,
          minutes: '10',
          name: 'Rosa <i>',
          at,
          device: 'Chrome <b> · Android',
        }
        const email = message.render(profile, words, locale, 'email')
        if (!('html' in email)) throw new TypeError('an e-mail has HTML')
        const { subject, text, html } = email
        const sms = message.render(profile, words, locale, 'sms').text

        test('every sentence is filled and every value escaped', () => {
          for (const written of [subject, text, html, sms]) {
            expect(written).not.toMatch(/undefined|\[object|\{\w+\}/)
            expect(written).not.toMatch(/<i>|<b>/)
          }
        })

        test('the subject and the preheader hold no secret and stay on one line', () => {
          const preheader = /<div style="display: ?none[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
          expect(preheader.trim().length).toBeGreaterThan(10)
          for (const shown of [subject, preheader]) expect(shown).not.toMatch(/73519264|a-secret/)
          expect(subject).toMatch(/^[^\r\n]{10,78}$/)
        })

        test('the text and the HTML are twins', () => {
          const shown = html
            .replace(/^.*<body/s, '<body')
            .replace(/<[^>]*>/g, ' ')
            .replace(/&#39;/g, "'")
            .replace(/&amp;/g, '&')
            .replace(/\s+/g, ' ')
          for (const line of text.split('\n').map((it) => it.trim()))
            for (const part of line.split(/: (?=https)|:$|^--$| · |: /).filter(Boolean))
              if (part !== '73519264' && !part.startsWith('http')) expect(shown).toContain(part)
        })

        test('it names the municipality, says what to do if it was not you, and where to get help', () => {
          for (const written of [text, html]) {
            expect(written).toContain(profile.name)
            expect(written).toMatch(/¿No fue usted\?|Was it not you\?/)
            for (const way of Object.values(profile.support)) expect(written).toContain(way)
          }
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
          expect(html).toContain(`<html lang="${locale}"`)
          expect(html).toContain('<meta name="color-scheme" content="light dark"')
          expect(html).toContain('prefers-color-scheme: dark')
          expect(html).not.toMatch(/<script|<img|<link|url\(|@import/)
        })

        test('its SMS is one, in the alphabet that every phone has', () => {
          expect(septetsOf(sms)).toBeLessThanOrEqual(smsLength)
        })

        if ((message.words as readonly string[]).includes('code')) {
          test('its SMS ends as phones read a code', () => {
            const { hostname } = new URL(profile.pages.recover)
            expect(sms.split('\n').at(-1)).toBe(`@${hostname} #73519264`)
          })

          test('code, link and how long both are valid are in the letter', () => {
            for (const written of [text, html]) {
              expect(written).toContain(link)
              expect(written).toMatch(/10 minut/)
            }
            expect(text).toContain('73519264')
            expect(html.replace(/<\/?span[^>]*>/g, '')).toContain('73519264')
          })

          for (const lacking of ['code', 'link', 'minutes'])
            test(`it is not made without its ${lacking}`, () => {
              const { [lacking as 'code']: _, ...rest } = words
              expect(() => message.render(profile, rest, locale, 'email')).toThrow(TypeError)
            })
        }

        if ((message.words as readonly string[]).includes('at'))
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
