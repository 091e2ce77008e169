/** The registry of the operator's commands: one file and one line each. */
import { secrets } from './secrets.ts'

export interface Command {
  /** One line, for the list. */
  readonly summary: string
  /** How it is called, after `npm run citizen --`. */
  readonly usage: string
  /** @returns the process's status */
  run(args: readonly string[]): Promise<number>
}

export const commands = { secrets } satisfies Record<string, Command>
