/** Passwords that are judged strong in no time, for tests that only type good ones: how they are judged is another's. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { vi } from 'vitest'

/** From here to the end of the file of tests. */
export function cheapJudgement(): void {
  const real = new ZxcvbnFactory().check('una frase que nadie adivina')
  vi.spyOn(ZxcvbnFactory.prototype, 'check').mockImplementation((password) => ({
    ...real,
    password,
    guesses: 1e15,
  }))
}
