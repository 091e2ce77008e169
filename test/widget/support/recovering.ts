/** A recovery as far as the code: what is answered next tells whether the browser is known again. */
import type { ErrorCode } from '../../../contract/errors.ts'
import type { Api } from './api.ts'
import { visits } from './citizen.ts'
import { screens } from './samples.ts'

/** @param refusals what each code that is typed is answered with, in turn */
export async function recovers(at: Api, ...refusals: readonly ErrorCode[]) {
  at.at('POST /flows/recover').answers(screens['verify-code'])
  at.at('POST /flows/recover/flw_1')
  for (const code of refusals) at.refuses(code)
  const citizen = await visits('<citizen-recover>', at)
  return citizen
    .fills({ identifier: 'ana@ejemplo.com' })
    .submits()
    .sees('Revise su correo electrónico')
}
