/** Draws recovery codes and shows them, this once. They count when the citizen goes on. */
import { recoveryCodeCount } from '../../../contract/factors/recovery-code.ts'
import { recoveryCodeGroups } from '../factor-proofs/recovery-code.ts'
import type { Step } from '../step.ts'

export const recoveryCodes: Step<'recovery-codes'> = {
  enter: ({ ports }) =>
    Promise.resolve({
      state: {
        recoveryCodes: Array.from({ length: recoveryCodeCount }, () =>
          ports.randomBase32(recoveryCodeGroups),
        ),
      },
    }),

  view: ({ state }) => ({ codes: [...(state.recoveryCodes ?? [])] }),

  answer: () => Promise.resolve({}),
}
