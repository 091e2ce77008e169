/** What a city asks to have been proven of an account before something is done in it. */
import type { AccountFlow } from './account-flows.ts'
import type { Level } from './level.ts'

/** What keeps a thief out, or takes back what was given, is open to every owner. */
export const openActs = [
  'change-password',
  'step-up',
  'forget-device',
  'withdraw-agreement',
] as const satisfies readonly AccountFlow[]

/** Every account has level 1. */
export type ActLevels = Readonly<
  Partial<Record<Exclude<AccountFlow, (typeof openActs)[number]>, Exclude<Level, 1>>>
>

/** The level that an act asks for; 1 where the city asks for none. */
export const levelOfAct = (levels: ActLevels | undefined, act: string): Level =>
  (levels as Readonly<Partial<Record<string, Level>>> | undefined)?.[act] ?? 1

/** Everything about them that makes a profile unsound, whatever its levels can be had by. */
export function* actLevelErrors({
  flows,
  levels = {},
}: {
  readonly flows: Readonly<Partial<Record<string, unknown>>>
  readonly levels?: ActLevels
}): Generator<string> {
  for (const [act, level] of Object.entries(levels)) {
    if (openActs.some((open) => open === act))
      yield `levels: "${act}" is open to whoever owns the account`
    else if (!flows[act])
      yield `levels: asks for level ${level} before "${act}", which is not there`
    if (![2, 3, 4].includes(level))
      yield `levels: there is no level ${String(level)} to ask for before "${act}"`
  }
}
