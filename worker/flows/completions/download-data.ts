/** Lets whoever has proven the password download all that the city holds about them, for a while. */
import { ownAccount, ownerLost } from '../owner.ts'
import type { Completion } from './completion.ts'
import { ownAct } from './own-act.ts'

export const downloadData: Completion = {
  lost: ownerLost,

  async finish(context) {
    const { ports, idempotencyKey, municipality } = context
    const account = await ownAccount(context)
    const { download: lifetime } = municipality.private.lifetimes
    const download = await ports.idFor('dwn', idempotencyKey)
    const act = await ownAct(context, account, {
      event: 'data_downloaded',
      message: 'data-downloaded',
    })
    return {
      outcome: 'download_ready',
      told: { download, until: ports.now() + lifetime },
      writes: [...act.writes, ports.accounts.grantDownload(download, account.id, lifetime)],
      messages: act.messages,
    }
  },
}
