/** The registry of the operator's commands: one file and one line each. */
import { afterRestoreCommand } from './after-restore.ts'
import { approve } from './approve.ts'
import { archiveAuditCommand } from './archive-audit.ts'
import { check } from './check.ts'
import { doctor } from './doctor.ts'
import { endSessions } from './end-sessions.ts'
import { importPostalCodesCommand } from './import-postal-codes.ts'
import { importCivilRegistryCommand } from './import-civil-registry.ts'
import { newEntry } from './new.ts'
import { officer } from './officer.ts'
import { pending } from './pending.ts'
import { refuse } from './refuse.ts'
import { reinstate } from './reinstate.ts'
import { releaseDocument } from './release-document.ts'
import { renameDocument } from './rename-document.ts'
import { rekey } from './rekey.ts'
import { requests } from './requests.ts'
import { resendCommand } from './resend.ts'
import { resetFactorsCommand } from './reset-factors.ts'
import { retention } from './retention.ts'
import { rotate } from './rotate.ts'
import { secrets } from './secrets.ts'
import { sendTest } from './send-test.ts'
import { service } from './service.ts'
import { settings } from './settings.ts'
import { suspend } from './suspend.ts'
import { unlock } from './unlock.ts'
import { verifyAuditCommand } from './verify-audit.ts'

export interface Command {
  /** One line, for the list. */
  readonly summary: string
  /** How it is called, after `npm run citizen --`. */
  readonly usage: string
  /** @returns the process's status */
  run(args: readonly string[]): Promise<number>
}

export const commands = {
  'after-restore': afterRestoreCommand,
  approve,
  'archive-audit': archiveAuditCommand,
  check,
  doctor,
  'end-sessions': endSessions,
  'import-postal-codes': importPostalCodesCommand,
  'import-civil-registry': importCivilRegistryCommand,
  new: newEntry,
  officer,
  pending,
  refuse,
  reinstate,
  rekey,
  'release-document': releaseDocument,
  'rename-document': renameDocument,
  requests,
  resend: resendCommand,
  'reset-factors': resetFactorsCommand,
  retention,
  rotate,
  secrets,
  'send-test': sendTest,
  service,
  settings,
  suspend,
  unlock,
  'verify-audit': verifyAuditCommand,
} satisfies Record<string, Command>
