/** What citizens find in their mailbox: the dev outbox, filled by the real consumer. */
import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, vi } from 'vitest'
import { deliverMessages } from '../../worker/background.ts'
import { listDevOutbox, type DevMessage } from '../../worker/delivery/providers/dev-outbox.ts'

interface PendingRow {
  readonly id: string
  readonly municipality: string
}

/** Delivers every message that is waiting, the oldest first: who reads a mailbox tells messages apart by their order. */
export async function deliverAll(environment: Env = env): Promise<void> {
  // The runtime's own queue delivers too; what it has claimed is on its way.
  await nothingOnItsWay()
  const pending = await env.DB.prepare(
    "SELECT id, municipality FROM outbox WHERE state = 'pending' ORDER BY created_at, rowid",
  ).all<PendingRow>()
  for (const { id, municipality } of pending.results) {
    const message = { id, timestamp: new Date(), attempts: 1, body: { outbox: id, municipality } }
    const batch = createMessageBatch('citizen-auth-deliveries', [message])
    await deliverMessages(batch, environment)
    await getQueueResult(batch, createExecutionContext())
  }
  await nothingOnItsWay()
}

const nothingOnItsWay = () =>
  vi.waitFor(async () => expect(await onTheirWay()).toBe(0), { timeout: 10_000 })

async function onTheirWay(): Promise<number> {
  const row = await env.DB.prepare(
    "SELECT count(*) AS n FROM outbox WHERE state = 'claimed' AND claimed_until > unixepoch()",
  ).first<{ n: number }>()
  return row?.n ?? 0
}

/** Messages to an address, newest first. */
export async function mailTo(address: string): Promise<readonly DevMessage[]> {
  await deliverAll()
  return listDevOutbox(env.CODES, address)
}
