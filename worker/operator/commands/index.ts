/** The registry of the operator's commands: one file and one line each. */
import { approve } from './approve.ts'
import { check } from './check.ts'
import { importPostalCodesCommand } from './import-postal-codes.ts'
import { importRegisterCommand } from './import-register.ts'
import { pending } from './pending.ts'
import { refuse } from './refuse.ts'
import { requests } from './requests.ts'
import { retention } from './retention.ts'
import { secrets } from './secrets.ts'
import { sendTest } from './send-test.ts'

export interface Command {
  /** One line, for the list. */
  readonly summary: string
  /** How it is called, after `npm run citizen --`. */
  readonly usage: string
  /** @returns the process's status */
  run(args: readonly string[]): Promise<number>
}

export const commands = {
  approve,
  check,
  'import-postal-codes': importPostalCodesCommand,
  'import-register': importRegisterCommand,
  pending,
  refuse,
  requests,
  retention,
  secrets,
  'send-test': sendTest,
} satisfies Record<string, Command>
