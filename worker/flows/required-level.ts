/** The level that a city asks for before something is done in an account: held at the beginning and at the end. */
import { levelOfAct } from '../../contract/act-levels.ts'
import { levelOf } from '../../contract/level.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { AuthError } from '../auth-error.ts'
import type { Write } from '../db/database.ts'
import type { ContextWith, FlowContext } from './step.ts'

type Act = Pick<FlowContext, 'municipality' | 'flow'>

const wantedBy = ({ municipality, flow }: Act) => levelOfAct(municipality.public.levels, flow.kind)

/** @throws AuthError `level_required`, with what the account has */
export function requireLevel(act: Act, account: Pick<FoundAccount, 'identifiers'>): void {
  const level = { has: levelOf(account.identifiers), wanted: wantedBy(act) }
  if (level.has < level.wanted) throw new AuthError('level_required', { level })
}

/** The batch is refused when the account has lost its level meanwhile. */
export function levelMustStand(
  context: Act & ContextWith<'accounts'>,
  account: string,
): readonly Write[] {
  const level = wantedBy(context)
  return level === 1 ? [] : [context.ports.accounts.levelMustStand(account, level)]
}
