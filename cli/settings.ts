/** The settings of a municipality, by the same functions as the desk: the operator writes none, and may publish any. */
import type { PublicationAnswer, SettingErrors } from '../contract/desk/settings.ts'
import { AuthError } from '../worker/auth-error.ts'
import { publishDraft, rollBack, type Actor } from '../worker/settings/acts.ts'
import { profileFragment } from '../worker/settings/fragment.ts'
import {
  draftedValues,
  draftErrors,
  situationOf,
  valuesOfVersion,
  type SettingsContext,
} from '../worker/settings/situation.ts'
import { versionsOf } from '../worker/settings/view.ts'
import type { CommandContext } from './context.ts'
import { momentIn } from './listing.ts'
import { OperatorError } from './operator-error.ts'

/** Whoever holds the keys has no session that could have ended. */
const operator: Actor = { id: 'operator', standing: [] }

const settingsOf = ({ database, keys, municipality }: CommandContext): SettingsContext => ({
  database,
  keys,
  coded: municipality,
})

const errorLines = (errors: SettingErrors) =>
  Object.entries(errors).map(([field, error]) => `  ${field || 'all of it'}: ${error}`)

/** Characters of a value in a list. */
const short = 80

const brief = (value: string) =>
  value.length > short ? `${value.slice(0, short)}…` : value || '(empty)'

export async function listSettings(context: CommandContext): Promise<string> {
  const settings = settingsOf(context)
  const situation = await situationOf(settings)
  const { timeZone } = context.municipality.public
  const drafted = situation.drafted.map(
    ({ field, value, author }) => `  ${field} becomes ${brief(value)}, by ${author}`,
  )
  const versions = versionsOf(settings, situation.versions).map((one) =>
    [
      `${one.number}  ${momentIn(timeZone, one.at)}, published by ${one.publisher}${
        one.rolledBackTo === undefined ? '' : `, back to ${one.rolledBackTo}`
      }${one.isUsable ? '' : ', cannot be used'}`,
      ...one.changes.map(({ name, from, to }) => `  ${name}: ${brief(from)} → ${brief(to)}`),
    ].join('\n'),
  )
  return [
    ...(drafted.length === 0
      ? ['Nothing waits to be published.']
      : [`The draft ${situation.revision} waits:`, ...drafted]),
    ...errorLines(await draftErrors(settings, situation)),
    '',
    ...(versions.length === 0 ? ['The profile of the code is in force.'] : versions),
  ].join('\n')
}

/** @returns a fragment of a profile, as JSON */
export async function showSettings(context: CommandContext, which: string): Promise<string> {
  const settings = settingsOf(context)
  const values =
    which === 'draft'
      ? draftedValues(settings, await situationOf(settings))
      : await orSaid(valuesOfVersion(settings, numberIn(which)))
  if (!values) throw new OperatorError(`Version ${which} cannot be used with this release.`)
  return JSON.stringify(profileFragment(settings.coded, values), null, 2)
}

function numberIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new OperatorError('A version is named by its number.')
  return Number(text)
}

const sentences: Readonly<Partial<Record<AuthError['code'], string>>> = {
  settings_changed: 'The draft is not that one any more. Look at it again by `settings list`.',
  second_officer_required: 'You wrote part of it by going back: an officer publishes it.',
  already_done: 'That version is in force.',
  not_found: 'There is no such version.',
}

/** What the operator can act on, as a sentence. */
const orSaid = <T>(done: Promise<T>): Promise<T> =>
  done.catch((cause: unknown) => {
    const sentence = cause instanceof AuthError ? sentences[cause.code] : undefined
    throw sentence === undefined ? cause : new OperatorError(sentence, { cause })
  })

function told(answer: PublicationAnswer): string {
  switch (answer.is) {
    case 'published':
      return `Version ${answer.number} is in force, everywhere within a minute.`
    case 'drafted':
      return 'That version opens what is shut now: it waits in the draft for an officer to publish it.'
    case 'refused':
      throw new OperatorError(['Nothing was published.', ...errorLines(answer.errors)].join('\n'))
  }
}

/** @param revision of the draft, as `settings list` tells it: what is published was looked at */
export async function publishSettings(context: CommandContext, revision: string): Promise<string> {
  if (!/^[\w-]{43}$/.test(revision))
    throw new OperatorError('Name the draft by what `settings list` calls it.')
  return told(await orSaid(publishDraft(settingsOf(context), operator, revision)))
}

export async function rollBackSettings(context: CommandContext, which: string): Promise<string> {
  const settings = settingsOf(context)
  const to = numberIn(which)
  const { inForce } = await situationOf(settings)
  return told(await orSaid(rollBack(settings, operator, to, inForce)))
}
