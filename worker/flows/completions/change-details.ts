/** Keeps the corrected data. */
import { storedDetails } from '../../../contract/derived-details.ts'
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
        ...(await ports.accounts.setDetails(
          account.id,
          storedDetails({ ...account.view.details, ...details }, account.view.derived),
        )),
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
