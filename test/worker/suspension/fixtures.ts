/** An officer's decision about an account, over the Worker's own database. */
import { env } from 'cloudflare:workers'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { rule } from '../../../cli/suspension.ts'

export const reason = 'El documento fue denunciado como robado.'

const context = async (slug: keyof typeof municipalities) => ({
  municipality: municipalities[slug],
  database: database(env.DB),
  keys: await readKeys(env),
  say: sentencesIn('en'),
})

/** @param named the account's id, or a name that it has */
export const suspends = async (named: string, slug: keyof typeof municipalities = 'demo') =>
  rule(await context(slug), named, { is: 'suspended', reason })

export const reinstates = async (named: string, slug: keyof typeof municipalities = 'demo') =>
  rule(await context(slug), named, { is: 'reinstated' })
