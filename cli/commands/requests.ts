/** The command that shows a clerk the open requests for other contacts. Changes nothing. */
import { parseArgs } from 'node:util'
import { openRequests } from '../../worker/desk/contacts/contact-request-store.ts'
import type { CommandContext } from '../context.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { listing, momentIn } from '../listing.ts'

const usage = `requests ${contextUsage}`

/** @returns the list, for the clerk's eyes */
export async function requestList({
  database,
  keys,
  municipality,
  say,
}: CommandContext): Promise<string> {
  const { slug, timeZone } = municipality.public
  const [found] = await database.batch(openRequests(database, keys, slug))
  if (found.length === 0) return say.noRequests
  const { labels } = say
  const blocks = found.map(
    ({ reference, since, identifiers, email, phone }) =>
      [
        [labels.reference, reference],
        [labels.since, momentIn(timeZone, since)],
        [labels.person, identifiers.map(({ kind, value }) => `${kind} ${value}`).join(', ')],
        [labels.email, email],
        [labels.phone, phone],
      ] as const,
  )
  return `${say.requests(found.length)}\n\n${listing(blocks)}`
}

export const requests = {
  summary: 'lists the open requests for other contacts (docs/desk-commands.md)',
  usage: 'requests …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { values } = parseArgs({ args: [...args], options: contextOptions })
      return requestList(await openContext(values, usage))
    }),
}
