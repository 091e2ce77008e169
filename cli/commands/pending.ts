/** The command that shows who awaits an officer's decision, on this terminal and nowhere else. */
import { parseArgs } from 'node:util'
import type { FoundAccount } from '../../worker/accounts/account-reader.ts'
import type { CommandContext } from '../context.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { listing, momentIn, type Row } from '../listing.ts'
import { registrationStore } from '../../worker/desk/rulings/registration-store.ts'

const usage = `pending ${contextUsage}`

/** @returns the list, for the operator's eyes */
export async function pendingList({
  database,
  keys,
  municipality,
  say,
}: CommandContext): Promise<string> {
  const { slug, timeZone } = municipality.public
  const [found] = await database.batch(registrationStore(database, keys, slug).awaiting())
  if (found.length === 0) return say.noneAwaits
  return `${say.await(found.length)}\n\n${listing(found.map((one) => linesOf(one, timeZone, say)))}`
}

function linesOf(
  { id, view, identifiers, contacts }: FoundAccount,
  timeZone: string,
  { labels }: CommandContext['say'],
): readonly Row[] {
  const { details, createdAt } = view
  const documents = identifiers.filter(({ kind }) => kind !== 'user-id')
  const company = details['companyRuc']
  const all = [
    ...documents.map(({ kind, value }) => `${kind} ${value}`),
    ...(company && !documents.some(({ value }) => value === company) ? [`RUC ${company}`] : []),
  ]
  return [
    [labels.user, identifiers.find(({ kind }) => kind === 'user-id')?.value ?? ''],
    [labels.account, id],
    [labels.classification, details['classification'] ?? ''],
    [labels.name, [details['givenNames'], details['familyNames']].filter(Boolean).join(' ')],
    [labels.documents, all.join(', ')],
    [labels.email, contacts.find(({ channel }) => channel === 'email')?.value ?? ''],
    [labels.since, momentIn(timeZone, createdAt)],
  ]
}

export const pending = {
  summary: 'lists the registrations that await an officer’s decision (docs/desk-commands.md)',
  usage: 'pending …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { values } = parseArgs({ args: [...args], options: contextOptions })
      return pendingList(await openContext(values, usage))
    }),
}
