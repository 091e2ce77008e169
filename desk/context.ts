/** What every part of the desk is given. */
import type { OfficerView } from '../contract/desk/sign-in.ts'
import type { DeskRoutes } from '../contract/routes-desk.ts'
import type { Answered, Asking } from './api.ts'
import type { OtherTabs } from './other-tabs.ts'
import type { Words } from './words/es.ts'

export interface DeskContext {
  readonly words: Words
  /** BCP 47: of the officer's language, in the city's own variant where it has one. */
  readonly locale: string
  /** IANA, the municipality's own. */
  readonly timeZone: string
  readonly routes: DeskRoutes
  readonly officer: OfficerView
  /** Whether the city helps people in person whom no message reaches. */
  readonly assists: boolean
  /** The city looks for accounts that one person has twice; and finds them by name and birth. */
  readonly duplicates: boolean
  readonly byName: boolean
  /** In which a change of contact can be stopped, and a code on paper waits for that. */
  readonly undoHours: number
  readonly tabs: OtherTabs
  /** As `ask`; a session that has ended leads back to the sign-in, and a dangerous act asks for the passkey again. */
  ask<T>(path: string, asking?: Asking): Promise<Answered<T>>
}

export const number = ({ locale }: DeskContext, value: number): string =>
  new Intl.NumberFormat(locale).format(value)

/** Of 24 hours: nothing is decided by the half of a day, and no abbreviation of it ends a sentence. */
const clock = { timeStyle: 'short', hourCycle: 'h23' } as const

/** @param at seconds since 1970 */
export const moment = ({ locale, timeZone }: DeskContext, at: number): string =>
  new Intl.DateTimeFormat(locale, { ...clock, timeZone, dateStyle: 'medium' }).format(at * 1000)

export const timeOfDay = ({ locale, timeZone }: DeskContext, at: number): string =>
  new Intl.DateTimeFormat(locale, { ...clock, timeZone }).format(at * 1000)
