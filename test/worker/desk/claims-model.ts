/** Two citizens who want one document, two officers of whom one is hostile, and what each can do, in any order. */
import { env } from 'cloudflare:workers'
import { claims } from '../../../worker/accounts/claims.ts'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { timePasses } from '../../support/database.ts'
import { newCedulaEc, newEmail, rows } from '../cities/fixtures.ts'
import { casesOf, confirmsMove, finds, hears, opensClaim, proposesMove, undoes } from './claims.ts'
import type { Act, OfficersAct, SelvesAct, Who } from './claims-acts.ts'
import { forgetsCitizens } from './forgetting.ts'
import type { officerAt } from './officer.ts'

type Officer = Awaited<ReturnType<typeof officerAt>>

const ibarra = municipalities.ibarra

let worlds = 0

interface World {
  readonly document: string
  readonly holder: string
  readonly claimant: string
  readonly claim: string
  /** Sequence of the audit's last entry before. */
  readonly since: number
}

async function newWorld(): Promise<World> {
  await forgetsCitizens()
  const [db, keys] = [database(env.DB), await readKeys(env)]
  const store = accountStore(db, keys, ibarra)
  const value = newCedulaEc()
  worlds += 1
  const [holder, claimant, claim] = [`acc_h${worlds}`, `acc_c${worlds}`, `clm_${worlds}aaaa`]
  const made = (id: string, isHolder: boolean) =>
    store.create({
      id,
      status: isHolder ? 'active' : 'unconfirmed',
      locale: 'es-EC',
      password: isHolder ? 'a record that nobody compares' : null,
      details: {},
      identifiers: [{ kind: 'cedula-ec', value, proven: false }],
      contacts: [{ channel: 'email', value: newEmail(), proven: isHolder }],
      agreements: [],
    })
  await db.batch(
    ...(await made(holder, true)),
    ...(await made(claimant, false)),
    claims(db, 'ibarra').keep({
      id: claim,
      reference: 'IBA-7K2M-9QXD',
      claimant,
      document: 'cedula-ec',
      told: holder,
    }),
  )
  const since = await env.DB.prepare('SELECT max(sequence) AS n FROM audit').first<number>('n')
  return { document: value, holder, claimant, claim, since: since ?? 0 }
}

const named = "kind = 'cedula-ec' AND pending_blind IS NULL"

/** Whose name the document is now; null for nobody's. */
const whose = ({ holder, claimant }: World) =>
  env.DB.prepare(
    `SELECT account FROM identifiers WHERE kind = 'cedula-ec' AND pending_blind IS NULL
      AND account IN (?1, ?2)`,
  )
    .bind(holder, claimant)
    .first<string>('account')

async function acted({ browser }: Officer, act: string, { claim, document }: World) {
  const { routes } = browser
  const [signature] = await casesOf(browser, 'second-signature')
  const proposal = signature?.id ?? 'pro_none'
  switch (act as OfficersAct) {
    case 'opens the claim':
      return opensClaim(browser, claim)
    case 'lets it go':
      return browser.sends(routes.releaseCase('claim', claim))
    case 'notes the original of the claimant':
      return hears(browser, claim, 'claimant', 'original', document)
    case 'notes a copy of the claimant':
      return hears(browser, claim, 'claimant', 'copy', document)
    case 'notes that the holder came':
      return hears(browser, claim, 'holder', 'nothing')
    case 'proposes the move':
      return proposesMove(browser, claim)
    case 'confirms':
      return confirmsMove(browser, proposal)
    case 'takes back or refuses the proposal':
      await browser.sends(routes.openCase('second-signature', proposal))
      return browser.sends(routes.refuseProposal(proposal), { body: { reason: 'typed_wrongly' } })
    case 'refuses the claim':
      return browser.sends(routes.decideCase('claim', claim), {
        body: { is: 'refused', reason: 'No es suyo.' },
      })
    case 'undoes the move': {
      const found = await finds(browser, document)
      const [done] = found.found === 'citizen' ? found.citizen.acts : []
      return undoes(browser, done?.id ?? 'pro_none')
    }
    case 'suspends whoever has it': {
      const found = await finds(browser, document)
      const id = found.found === 'citizen' ? found.citizen.id : 'acc_none'
      return browser.sends(routes.ruling(id), { body: { is: 'suspended', reason: 'Abuso.' } })
    }
  }
}

async function happens(act: SelvesAct, { holder, claimant }: World) {
  const run = (sql: string) => env.DB.prepare(sql).bind(holder).run()
  switch (act) {
    case 'holder signs in':
      // Refused by the database itself where the account is not in use.
      return run(`INSERT INTO sessions (id, municipality, account, device, methods, expires_at)
        SELECT 'ses_' || hex(randomblob(8)), 'ibarra', id, '', 'pwd', unixepoch() + 864000
        FROM accounts WHERE id = ?1 AND status = 'active'`)
    case 'holder leaves':
      await run('DELETE FROM sessions WHERE account = ?1')
      await run("UPDATE accounts SET status = 'suspended', password = NULL WHERE id = ?1")
      return run('DELETE FROM identifiers WHERE account = ?1')
    case 'claimant gives up':
      return env.DB.prepare(
        'DELETE FROM identifiers WHERE account = ?1 AND pending_blind IS NOT NULL',
      )
        .bind(claimant)
        .run()
    case 'six days pass':
      return timePasses(6 * 24 * 3600)
  }
}

/** Whatever must never be, in words. */
async function forbidden(world: World, isHolderThere: boolean): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    'SELECT event, details FROM audit WHERE sequence > ?1 ORDER BY sequence',
  )
    .bind(world.since)
    .all<{ event: string; details: string }>()
  const entries = results.map(({ event, details }) => ({
    event,
    details: JSON.parse(details) as Readonly<Record<string, string>>,
  }))
  const of = (event: string) => entries.filter((entry) => entry.event === event)
  const confirmed = of('act_confirmed')
  const given = of('document_moved').filter(({ details }) => details['is'] === 'given')
  const owner = await whose(world)
  const isMoved = given.length > of('document_returned').length
  const shown = of('claim_heard').some(
    ({ details }) => details['side'] === 'claimant' && details['seen'] === 'original',
  )
  const holds: readonly (readonly [string, boolean])[] = [
    ['somebody can sign in without a name or a contact', (await rows('broken_accounts')) > 0],
    ['two have the document', (await rows('identifiers', named)) > 1],
    [
      'a session lives of an account that is not in use',
      (await rows(
        'sessions',
        "ended_at IS NULL AND account NOT IN (SELECT id FROM accounts WHERE status = 'active')",
      )) > 0,
    ],
    [
      'one officer has settled it while a move waits',
      (await rows(
        'proposals',
        `state = 'open' AND expires_at > unixepoch()
          AND answers IN (SELECT 'claim/' || id FROM claims WHERE state = 'refused')`,
      )) > 0,
    ],
    ['it moved more than once', given.length > 1],
    ['it moved, and nobody has shown the original', given.length > 0 && !shown],
    [
      'one person was both officers',
      confirmed.some(({ details }) => details['officer'] === details['proposedBy']),
    ],
    ['it moved without a confirmation', given.length !== confirmed.length],
    ['the claimant has it, and it was not moved', owner === world.claimant && !isMoved],
    [
      'the holder has lost it, and it was not moved',
      isHolderThere && owner !== world.holder && !isMoved,
    ],
  ]
  return holds.filter(([, is]) => is).map(([what]) => what)
}

/** Plays an order in a new world, and says which forbidden state there was. */
export async function played(
  order: readonly Act[],
  officers: Readonly<Record<Who, Officer>>,
): Promise<{ readonly forbidden: readonly string[]; readonly isMoved: boolean }> {
  const now = await newWorld()
  let isHolderThere = true
  for (const officer of Object.values(officers))
    await officer.browser.signsIn(officer.authenticator)
  for (const act of order) {
    const [who, ...rest] = act.split(' ')
    if (who === 'honest' || who === 'hostile') await acted(officers[who], rest.join(' '), now)
    else {
      isHolderThere &&= act !== 'holder leaves'
      await happens(act as SelvesAct, now)
    }
    if (act === 'six days pass')
      for (const officer of Object.values(officers))
        await officer.browser.signsIn(officer.authenticator)
    const wrong = await forbidden(now, isHolderThere)
    if (wrong.length > 0) return { forbidden: [act, ...wrong], isMoved: false }
  }
  return { forbidden: [], isMoved: (await whose(now)) === now.claimant }
}
