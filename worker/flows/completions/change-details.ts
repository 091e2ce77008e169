/** Keeps the corrected data. */
import { filledByCivilRegistry } from '../../../contract/derived-details.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { ownAccount, ownerLost } from '../owner.ts'
import { settled, type Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const changeDetails: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, state } = context
    const account = await ownAccount(context)
    const { details, userId } = settled(state.edited)
    const act = await ownAct(context, account, {
      event: 'details_changed',
      message: 'details-changed',
      details: { fields: changedNames(account, details, userId).join(' ') },
    })
    return {
      outcome: 'details_changed',
      writes: [
        ...act.writes,
        await ports.accounts.setDetails(account.id, merged(account, details)),
        ...(userId === undefined ? [] : await ports.accounts.renameUser(account.id, userId)),
      ],
      messages: act.messages,
    }
  },
}

function changedNames(
  { view }: FoundAccount,
  details: Readonly<Record<string, string>>,
  userId: string | undefined,
): readonly string[] {
  const names = Object.keys(details).filter((name) => details[name] !== (view.details[name] ?? ''))
  return userId === undefined ? names : [...names, 'userId']
}

/** What was emptied is kept no more; what the register filled stays named as such. */
function merged(
  { view: { details, derived = {} } }: FoundAccount,
  edited: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const filled = Object.keys(derived).filter(
    (name) => derived[name] === 'register' && name !== 'register',
  )
  const all = Object.entries({ ...details, ...edited }).filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(all),
    ...(filled.length > 0 && { [filledByCivilRegistry]: filled.join(' ') }),
  }
}
