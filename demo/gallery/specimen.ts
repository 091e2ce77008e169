/** A message as the gallery shows it: rendered by the Worker's own templates, of made-up words. */
import { routesOf } from '../../contract/routes.ts'
import { septetsOf } from '../../worker/delivery/messages/gsm7.ts'
import { messages } from '../../worker/delivery/messages/index.ts'
import { letterheadOf } from '../../worker/delivery/queue/letterhead-of.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { sampleWords } from '../sample-words.ts'
import type { Choice } from './choice.ts'

export interface SpecimenEmail {
  readonly is: 'email'
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly preheader: string
  readonly text: string
  readonly html: string
}

export interface SpecimenSms {
  readonly is: 'sms'
  readonly from: string
  readonly text: string
  readonly septets: number
}

/** With the city's own addresses, but for the crest: that is where its Worker runs. @param worker its origin */
export function specimenOf(
  { city, lang, channel, message }: Choice,
  worker: string,
): SpecimenEmail | SpecimenSms {
  const municipality: Municipality = municipalities[city]
  const letterhead = letterheadOf(municipality)
  const crest = letterhead.crest && worker + routesOf(city).crest
  const rendering = messages[message].render(
    { ...letterhead, ...(crest && { crest }) },
    sampleWords(municipality, message, channel),
    lang,
    channel,
  )
  if ('html' in rendering) return { is: 'email', from: municipality.private.sender, ...rendering }
  const { text } = rendering
  return { is: 'sms', from: municipality.public.service, text, septets: septetsOf(text) }
}

/** A letter in the chosen colours, whatever the reader's own are: its own rules, with the question answered. */
export const inColours = (html: string, colours: Choice['colours']): string =>
  html
    .replaceAll('(prefers-color-scheme: dark)', colours === 'dark' ? 'all' : 'not all')
    .replace(
      '<meta name="color-scheme" content="light dark"',
      `<meta name="color-scheme" content="${colours}"`,
    )
