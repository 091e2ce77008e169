/** What a message is: sentences in every language, a letter and an SMS. Knows no particular message. */
import type { Channel } from '../../../contract/channel.ts'
import type { Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { sms } from './gsm7.ts'
import { harmlessDevice, harmlessName, safeAddress } from './harmless.ts'
import type { Letter } from './letter.ts'
import { renderHtml } from './letter-html.ts'
import { renderText } from './letter-text.ts'
import { sayer, type Say, type Sentences } from './sentences.ts'
import { sharedSentences, type SharedKey } from './shared-sentences.ts'
import { longTime, shortTime } from './time.ts'

/** What a message tells beyond its sentences. `at` is in seconds since 1970; the rest is text. */
export type Word = 'code' | 'link' | 'minutes' | 'name' | 'at' | 'device'

/** Words that may be empty or absent. */
const optional: readonly Word[] = ['name', 'device']

export type Rendering =
  | { readonly subject: string; readonly text: string; readonly html: string }
  | { readonly text: string }

export interface Message {
  readonly words: readonly Word[]
  /** @throws TypeError when a word is missing or a link leads elsewhere: a mistake of who enqueued it */
  render(
    municipality: PublicProfile,
    words: Readonly<Record<string, string>>,
    locale: Locale,
    channel: Channel,
  ): Rendering
}

/** A message's words, made harmless; `when` and `contact` are ready to be read. */
export type Told<Words extends Word> = Readonly<Record<Words, string>>

interface Definition<Words extends Word, Key extends string> {
  readonly name: string
  readonly words: readonly Words[]
  /** `sms` is what the SMS says after the service's name. */
  readonly sentences: Sentences<Key | 'subject' | 'sms'>
  readonly letter: (
    say: Say<Key | 'subject' | SharedKey>,
    told: Told<Words>,
    municipality: PublicProfile,
  ) => Omit<Letter, 'subject'>
}

/** Makes a message of its definition. */
export const message = <const Words extends Word, Key extends string>({
  name,
  words,
  sentences,
  letter,
}: Definition<Words, Key>): Message => ({
  words,
  render(municipality, given, locale, channel) {
    const told = harmless(words, given, municipality)
    const said = { ...sharedSentences[locale], ...sentences[locale] }
    const values = { ...told, ...placesOf(municipality, told, locale, channel) }
    const say = sayer<Key | 'subject' | 'sms' | SharedKey>(name, said, municipality, locale, values)
    if (channel === 'sms') return { text: sms(municipality.service, say('sms'), lastLine(told)) }
    const whole = { subject: say('subject'), ...letter(say, told, municipality) }
    const foot = { help: say('help'), automatic: say('automatic') }
    return {
      subject: whole.subject,
      text: renderText(whole, municipality, foot),
      html: renderHtml(whole, municipality, locale, foot),
    }
  },
})

/** The last line of an SMS, which phones read: https://wicg.github.io/sms-one-time-codes/ */
const lastLine = ({ code, link }: Partial<Record<Word, string>>) =>
  code && link ? `@${new URL(link).hostname} #${code}` : undefined

function harmless<Words extends Word>(
  words: readonly Words[],
  given: Readonly<Record<string, string>>,
  { pages }: PublicProfile,
): Told<Words> {
  const cleaned: Record<Word, (value: string) => string> = {
    code: (value) => match(value, /^\d{4,10}$/),
    minutes: (value) => match(value, /^\d{1,4}$/),
    at: (value) => match(value, /^\d{1,11}$/),
    link: (value) => safeAddress(value, Object.values(pages)),
    name: harmlessName,
    device: harmlessDevice,
  }
  const told = words.map((word) => {
    const value = given[word] ?? (optional.includes(word) ? '' : undefined)
    if (value === undefined) throw new TypeError(`a message lacks its word ${word}`)
    return [word, cleaned[word](value)]
  })
  return Object.fromEntries(told) as Told<Words>
}

function match(value: string, form: RegExp): string {
  if (!form.test(value)) throw new TypeError('a word has not the form of its kind')
  return value
}

/** What any sentence may name. */
function placesOf(
  { name, service, country, timeZone, support, pages }: PublicProfile,
  { at }: Partial<Record<Word, string>>,
  locale: Locale,
  channel: Channel,
): Readonly<Record<string, string>> {
  const time = channel === 'sms' ? shortTime : longTime
  return {
    city: name,
    service,
    contact: support.phone ?? support.email ?? new URL(pages.account).hostname,
    host: new URL(pages.account).hostname,
    ...(at && { when: time(Number(at), `${locale}-${country}`, timeZone) }),
  }
}
