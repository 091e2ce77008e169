/**
 * The sheet with the code, and receipts, in the citizen's words. It tells nobody who finds it whose it is: the number of the document,
 * without which the code opens nothing, stands there in part, and so does the name.
 */
import type { PaperReceipt, PaperSheet, SheetFact } from '../../../contract/desk/assistance.ts'
import type { Locale } from '../../../contract/locale.ts'
import { localizedMunicipality, placeholderValues } from '../../delivery/messages/placeholders.ts'
import { sayer, writtenIn } from '../../delivery/messages/sentences.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { maskNumber } from '../citizens/citizen-record.ts'
import { sheetSentences, type SheetKey } from './paper-sheet-sentences.ts'

/** By which a city words the sheet otherwise: `message.paper-code.<key>`. */
const name = 'paper-code'

/** What a receipt is made of. */
export interface ReceiptOf {
  readonly act: 'assisted-registration' | 'assisted-recovery' | 'account-merge'
  /** Id of the proposal. */
  readonly reference: string
  readonly locale: Locale
  /** In full; what of it is printed is decided here. */
  readonly person: string
  readonly document: { readonly kind: string; readonly value: string }
  /** Seconds since 1970; until when the code works, or the act can be undone. */
  readonly at: number
  readonly until: number
  /** Names of the officers. */
  readonly attended: string
  readonly confirmed: string
}

/** What a sheet is made of. */
export interface SheetOf extends ReceiptOf {
  readonly act: 'assisted-registration' | 'assisted-recovery'
  readonly code: string
  /** Seconds since 1970; null for one that works at once. */
  readonly from: number | null
}

/** The first name, and the first letters of the others. */
const inPart = (person: string): string =>
  person
    .split(' ')
    .map((word, index) => (index === 0 ? word : `${word.slice(0, 1)}.`))
    .join(' ')

/** The last characters, by which an act can be asked after; the audit has the whole. */
const shortReference = (id: string): string => id.slice(-6)

function wordsOf({ public: profile }: Municipality, { locale, at, until }: ReceiptOf) {
  const city = localizedMunicipality(profile, locale)
  const moment = (seconds: number) =>
    placeholderValues(city, { at: String(seconds) }, locale, 'long')
  const when = (seconds: number) => moment(seconds)['when'] ?? ''
  const say = sayer<SheetKey>(name, sheetSentences, city, locale, {
    ...moment(at),
    until: when(until),
    address: profile.pages.login.replace(/^https?:\/\//, ''),
  })
  const rows = (...facts: readonly (readonly [SheetKey, string])[]): readonly SheetFact[] =>
    facts.map(([key, value]) => [say(key), value])
  return { city, when, say, rows }
}

export function paperReceipt(municipality: Municipality, of: ReceiptOf): PaperReceipt {
  const { city, when, say, rows } = wordsOf(municipality, of)
  return {
    lang: writtenIn(sheetSentences, of.locale),
    city: city.name,
    service: city.service,
    receipt: {
      title: say('receipt'),
      facts: rows(
        ['act', say(of.act)],
        ['at', when(of.at)],
        ['person', inPart(of.person)],
        ['document', maskNumber(of.document.value)],
        ['reference', shortReference(of.reference)],
        ['attended', of.attended],
        ['confirmed', of.confirmed],
      ),
      text: say(of.act === 'account-merge' ? 'mergeText' : 'receiptText'),
    },
  }
}

export function paperSheet(municipality: Municipality, of: SheetOf): PaperSheet {
  const { when, say, rows } = wordsOf(municipality, of)
  return {
    ...paperReceipt(municipality, of),
    title: say('heading'),
    code: of.code,
    codeLabel: say('codeLabel'),
    facts: rows(
      ['person', inPart(of.person)],
      ['document', maskNumber(of.document.value)],
      ...(of.from === null ? [] : ([['from', when(of.from)]] as const)),
      ['until', when(of.until)],
    ),
    stepsTitle: say('stepsTitle'),
    steps: [say('open'), say('type'), say('choose')],
    keepSecret: say('keepSecret'),
  }
}
