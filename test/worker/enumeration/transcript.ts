/** What an answer tells to whoever does not know whether an account exists: all of it but names drawn for the request. */
import { expect } from 'vitest'
import type { Answered } from '../../support/citizen.ts'

/** Same length, so that a body's length still speaks. */
const hidden = (text: string) => '•'.repeat(text.length)

/** Waits run down by the second, and twins ask one after the other: to the next ten seconds they are the same. */
const tens = (seconds: string) => String(Math.ceil(Number(seconds) / 10) * 10)

/** A body without what differs between twins by purpose: ids of flows and requests, waits, and what was typed. */
export const hide = (text: string, typed: readonly string[] = []) =>
  typed
    .reduce((left, one) => left.replaceAll(one, hidden(one)), text)
    .replace(/flw_[\w-]{22}/g, hidden)
    .replace(/(?<="requestId":")[^"]+/, hidden)
    .replace(/(?<="(?:retryAfter|resendIn|expiresIn)":)\d+/g, tens)

const cookieOf = (cookie: string) => cookie.replace(/(?<==)[^;]+/, hidden)

/** A nonce tells the second in which it was given. */
const shownIn = (name: string, value: string) =>
  name === 'dpop-nonce' ? hidden(value) : name === 'retry-after' ? tens(value) : value

/** Status, headers, cookies, and the body letter by letter with its keys in order. */
export function transcriptOf({ status, headers, text }: Answered, typed: readonly string[] = []) {
  const compared = [...headers]
    .filter(([name]) => name !== 'x-request-id' && name !== 'set-cookie')
    .map(([name, value]) => [name, shownIn(name, value)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b))
  return {
    status,
    headers: compared,
    cookies: headers.getSetCookie().map(cookieOf),
    length: text.length,
    body: hide(text, typed),
  }
}

export interface Exchange {
  readonly who: string
  readonly answered: Answered
  /** What this one typed. Of equal length for all. */
  readonly typed?: readonly string[]
}

/** All were told the same, letter by letter. */
export function expectSame([first, ...others]: readonly Exchange[]): void {
  expect(first && others.length > 0, 'there is something to compare').toBe(true)
  if (!first) return
  const expected = transcriptOf(first.answered, first.typed)
  for (const { who, answered, typed } of others)
    expect(transcriptOf(answered, typed), `${who} and ${first.who}`).toEqual(expected)
}
