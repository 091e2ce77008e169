/** How answers are read: one line of text each, to what the profile holds or to why it cannot. */
import type { Reading } from '../questionnaire.ts'
import { contrast, grounds, leastContrast, readableOn } from '../../../contract/contrast.ts'
import { normaliseEmail } from '../../../contract/email.ts'
import type { MunicipalitySentences } from './sentences.ts'

/** Nothing at all, where an answer may be left out. */
export const nothing = '-'

type Reader<Value> = (typed: string) => Reading<Value>

const taken = <Value>(value: Value): Reading<Value> => ({ value })
const refused = (sentence: string) => ({ refused: sentence })

export const optional =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (typed) =>
    typed === nothing ? taken(undefined) : read(typed)

/** By a pattern. */
export const shaped =
  (shape: RegExp, sentence: string): Reader<string> =>
  (typed) =>
    shape.test(typed) ? taken(typed) : refused(sentence)

const listed = (typed: string): readonly string[] =>
  typed === nothing ? [] : typed.split(/[\s,]+/).filter(Boolean)

/** Several of those that there are, each once, in the order that was typed. */
export const someOf =
  <Known extends string>(known: readonly Known[], say: MunicipalitySentences, least = 1) =>
  (typed: string): Reading<readonly Known[]> => {
    const wanted = [...new Set(listed(typed))]
    const unknown = wanted.find((one) => !known.some((other) => other === one))
    if (unknown !== undefined) return refused(say.unknown(unknown, known.join(', ')))
    const found = wanted.flatMap((one) => known.find((other) => other === one) ?? [])
    return found.length < least ? refused(say.noneChosen) : taken(found)
  }

export const isDomain = (text: string): boolean =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text)

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://')

export const origin =
  (say: MunicipalitySentences): Reader<string> =>
  (typed) => {
    const text = typed.replace(/\/$/, '')
    return isOrigin(text) ? taken(text) : refused(say.originShape(typed))
  }

export const origins =
  (site: string, say: MunicipalitySentences): Reader<readonly string[]> =>
  (typed) => {
    const all = listed(typed).map((one) => one.replace(/\/$/, ''))
    const odd = all.find((one) => !isOrigin(one))
    if (odd !== undefined) return refused(say.originShape(odd))
    return taken([...new Set([site, ...all])])
  }

export const pageOf =
  (sites: readonly string[], say: MunicipalitySentences): Reader<string> =>
  (typed) =>
    URL.canParse(typed) && sites.includes(new URL(typed).origin)
      ? taken(typed)
      : refused(say.pageShape(sites.join(', ')))

export const link =
  (say: MunicipalitySentences): Reader<string> =>
  (typed) =>
    URL.canParse(typed) && typed.startsWith('https://') ? taken(typed) : refused(say.linkShape)

export const email =
  (say: MunicipalitySentences): Reader<string> =>
  (typed) => {
    const address = normaliseEmail(typed)
    return address.ok ? taken(address.value) : refused(say.emailShape)
  }

export const country =
  (say: MunicipalitySentences): Reader<string> =>
  (typed) => {
    const code = typed.toUpperCase()
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    // ZZ is ICU's name for an unknown region.
    const isCountry = /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && names.of(code) !== undefined
    return isCountry ? taken(code) : refused(say.countryUnknown(typed))
  }

export const timeZone =
  (say: MunicipalitySentences): Reader<string> =>
  (typed) => {
    const found = Intl.supportedValuesOf('timeZone').find(
      (zone) => zone.toLowerCase() === typed.toLowerCase(),
    )
    return found === undefined ? refused(say.timeZoneUnknown(typed)) : taken(found)
  }

export const colour =
  (ground: keyof typeof grounds, say: MunicipalitySentences): Reader<string> =>
  (typed) => {
    const text = typed.toLowerCase()
    if (!/^#[0-9a-f]{6}$/.test(text)) return refused(say.colourShape)
    const ratio = contrast(text, grounds[ground])
    return ratio >= leastContrast
      ? taken(text)
      : refused(say.contrast(ratio.toFixed(1), grounds[ground], readableOn(grounds[ground], text)))
  }

export const days =
  (say: MunicipalitySentences): Reader<number> =>
  (typed) =>
    /^[1-9]\d{0,4}$/.test(typed) && Number(typed) <= 36_500
      ? taken(Number(typed))
      : refused(say.daysShape)

/** PNG, third edition, §5.2 and §11.2.1: width and height stand first in the first chunk. */
export function isLogo(file: Uint8Array): boolean {
  if (file.byteLength < 24 || file.byteLength > 6000) return false
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return view.getUint32(0) === 0x89504e47 && view.getUint32(16) === 96 && view.getUint32(20) === 96
}
