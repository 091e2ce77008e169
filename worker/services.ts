/** Composition root: which binding backs which port, for one municipality and one request. */
import { linkTo } from '../contract/link-address.ts'
import { flowKinds, type FlowKind } from '../contract/flow.ts'
import type { Pages } from '../contract/profile.ts'
import { acceptedAgreements } from './accounts/accepted-agreements.ts'
import { accountDetails } from './accounts/account-details.ts'
import { accountLevels } from './accounts/account-levels.ts'
import { accountMerges } from './accounts/account-merges.ts'
import { accountDeletionStore } from './accounts/account-deletions.ts'
import { accountStore } from './accounts/account-store.ts'
import { documentClaims } from './accounts/document-claims.ts'
import { activityPlaceStore } from './accounts/activity-places.ts'
import { now } from './clock.ts'
import { codes } from './codes/codes.ts'
import { confirmations } from './accounts/confirmations.ts'
import { contactChanges } from './accounts/contact-changes.ts'
import { claims } from './accounts/claims.ts'
import { contactRequests } from './accounts/contact-requests.ts'
import { linkedIdentities } from './accounts/linked-identities.ts'
import { conflictOf, linkingTable, situationOf } from './accounts/linking.ts'
import { dataDownloadStore } from './accounts/data-downloads.ts'
import { factorResetStore } from './accounts/factor-resets.ts'
import { factorStore } from './accounts/factor-store.ts'
import { knownDevices } from './accounts/known-devices.ts'
import { passkeyChallenges } from './accounts/passkey-challenge.ts'
import { passkeyStore } from './accounts/passkey-store.ts'
import { passkeyUse } from './accounts/passkey-use.ts'
import { passwordStore } from './accounts/password-store.ts'
import { recoveryCodeStore } from './accounts/recovery-codes.ts'
import { rememberedDeviceStore } from './accounts/remembered-devices.ts'
import { securityQuestions } from './accounts/security-questions.ts'
import { firstChoice } from './limits/first-choice.ts'
import { noteRefusal } from './figures/tally.ts'
import { flowStore } from './flows/flow-store.ts'
import { limiter } from './limits/limiter.ts'
import type { Limits } from './limits/limits.ts'
import { messageBudget } from './limits/message-budget.ts'
import { sessionStore } from './sessions/session-store.ts'
import { sessions } from './sessions/sessions.ts'
import { signInLimits } from './limits/sign-in-limits.ts'
import { attempts } from './audit/attempts.ts'
import { signInRequirementsStore } from './accounts/sign-in-requirements.ts'
import { audit } from './audit/audit.ts'
import { keptInKv } from './audit/kept-seal.ts'
import { toBase64url } from './crypto/base64.ts'
import { hmac } from './crypto/digest.ts'
import { requireRoom } from './crypto/hash-queue.ts'
import { readKeys } from './crypto/keys.ts'
import { passwordHasher } from './crypto/password-hash.ts'
import { token } from './crypto/random.ts'
import { randomBase32 } from './crypto/random-base32.ts'
import { newTotpSecret, stepOfCode } from './crypto/totp.ts'
import { committed } from './db/committed.ts'
import { database } from './db/database.ts'
import { withKeyCheck } from './db/key-compatibility.ts'
import { outbox } from './delivery/outbox/outbox.ts'
import { deskOf } from './desk/desk.ts'
import { openIdProvider } from './openid/provider.ts'
import { engine } from './flows/engine.ts'
import type { Ports } from './flows/ports.ts'
import { municipalProviders } from './identity-providers/municipal-providers.ts'
import { proofOfWork } from './proof-of-work/proof-of-work.ts'
import type { Municipality } from './municipalities/municipality.ts'
import { secretNamed } from './named-secret.ts'
import { newPasswords } from './passwords/assess-new-password.ts'
import { pwnedRanges, unasked } from './passwords/leaked.ts'
import { dictionaryFrom } from './passwords/dictionary.ts'
import { normalisePhone } from './phones/phone.ts'
import { contactsRead } from './civil-registry/contacts-read.ts'
import { maskPerson } from './civil-registry/mask.ts'
import { civilRegistryOf } from './civil-registry/registries.ts'

/** Whoever stands in for a provider under `npm start` takes any secret. A production build has none. */
const standInSecret = (env: Env) =>
  LOCAL && env.LOCAL_PROVIDERS !== undefined ? 'stand-in' : undefined

/** On which of the municipality's pages a flow is at home. */
const pageOf = {
  login: 'login',
  register: 'register',
  recover: 'recover',
  'find-user': 'recover',
  'request-contact': 'recover',
  dispute: 'recover',
  'federated-login': 'login',
  'link-identity': 'account',
  disown: 'recover',
  'change-password': 'account',
  'change-details': 'account',
  'change-email': 'account',
  'change-phone': 'account',
  'withdraw-agreement': 'account',
  'download-data': 'account',
  'delete-account': 'account',
  'step-up': 'account',
  'add-factor': 'account',
  'remove-factor': 'account',
  'new-recovery-codes': 'account',
  'forget-device': 'account',
} as const satisfies Record<FlowKind, keyof Pages>

export async function services(env: Env, municipality: Municipality) {
  const keys = await readKeys(env)
  const { slug, pages } = municipality.public
  const { lifetimes, limits } = municipality.private
  const db = withKeyCheck(database(env.DB), keys)
  const accounts = accountStore(db, keys, municipality)
  const met = (name: keyof Limits) => {
    noteRefusal({ municipality: slug, metric: 'limit', name }, now())
  }
  const limit = limiter(db, keys.index, slug, limits, now, met)
  const record = audit(db, keys, slug)
  const store = sessionStore(db, slug, lifetimes)
  const session = sessions(db, keys, municipality, store, accounts, now, (id, account) =>
    record.entry(`aud_${token(128)}`, 'refresh_reused', account, { session: id }),
  )
  const acceptance = newPasswords(
    env.LEAKED_PASSWORDS_URL ? pwnedRanges({ baseUrl: env.LEAKED_PASSWORDS_URL }) : unasked,
    dictionaryFrom(env.ASSETS),
  )

  const work = proofOfWork(db, keys, municipality, now)

  const readPhone: Ports['readPhone'] = (typed) =>
    normalisePhone(typed, municipality.public.country)
  const ports: Ports = {
    now,
    batch: db.batch,
    commit: (writes) => committed(db, writes),
    idFor: async (prefix, operation, ...of) => {
      // By the eldest key: a try and its repetition meet, whichever of two versions is current where each arrives.
      const mac = await hmac(keys.code.eldest.key, 'operation', slug, operation, prefix, ...of)
      return `${prefix}_${toBase64url(mac).slice(0, 22)}`
    },
    readPhone,
    randomBase32,
    accounts: {
      ...accounts,
      ...passwordStore(db, keys, slug),
      ...knownDevices(db, keys, slug),
      ...securityQuestions(db, slug),
      ...signInRequirementsStore(db, keys, slug),
      ...confirmations(db, keys, slug),
      ...documentClaims(db, keys, slug),
      ...contactChanges(db, keys, municipality),
      ...accountDeletionStore(db, slug),
      ...accountDetails(db, keys, municipality),
      ...accountMerges(db, keys, slug),
      ...dataDownloadStore(db, slug),
      ...activityPlaceStore(db, keys, slug),
      ...accountLevels(db, slug),
    },
    attempts: attempts(db, keys, slug, record, now),
    audit: record,
    budget: messageBudget(firstChoice(db, keys.index, slug, limits), keys, municipality, met),
    claims: claims(db, slug),
    codes: codes(db, env.CODES, keys.code, slug),
    contactRequests: contactRequests(db, keys, slug),
    factors: {
      ...factorStore(db, keys, slug, lifetimes.freshFactor),
      ...recoveryCodeStore(db, keys, slug),
      ...rememberedDeviceStore(db, keys, slug),
      ...factorResetStore(db, slug),
    },
    flows: flowStore(db, keys, slug),
    identities: linkedIdentities(db, keys, slug),
    identityProviders: municipalProviders(db, slug, municipality.private.identityProviders ?? {}, {
      secret: (name) => secretNamed(env, name) ?? standInSecret(env),
      now,
    }),
    linking: { table: linkingTable, situationOf, conflictOf },
    proofOfWork: work,
    limiter: limit,
    outbox: outbox(db, keys, env.DELIVERIES, slug),
    passkeys: {
      ...passkeyStore(db, keys, slug),
      challenges: passkeyChallenges(db, keys, slug, now),
      use: passkeyUse(municipality),
    },
    passwords: { ...passwordHasher(keys.peppers), ...acceptance, requireRoom },
    civilRegistry: {
      ...contactsRead(
        civilRegistryOf(municipality.private.civilRegistry ?? { is: 'none' }, {
          database: db,
          keys,
          municipality: slug,
          secret: (name) => secretNamed(env, name),
          now,
        }),
        readPhone,
      ),
      mask: maskPerson,
    },
    sessions: { ...store, grant: session.grant, renewed: session.renewed },
    signInLimits: signInLimits(limit, keys, slug),
    totp: { newSecret: newTotpSecret, stepOfCode },
    linkTo(kind, secret) {
      const known = flowKinds.find((one) => one === kind) ?? 'login'
      return linkTo(pages[pageOf[known]], known, secret)
    },
  }
  return {
    municipality,
    keys,
    database: db,
    acceptedAgreements: acceptedAgreements(db, municipality),
    limiter: limit,
    ports,
    proofOfWork: work,
    sessions: session,
    sessionStore: store,
    openid: openIdProvider({
      database: db,
      keys,
      municipality,
      accounts,
      factors: ports.factors,
      audit: record,
      idFor: ports.idFor,
      now,
    }),
    flows: engine(municipality, ports),
    /** Made when it is asked for: citizens never do. */
    desk: () =>
      deskOf({
        database: db,
        keys,
        municipality,
        audit: record,
        keptSeal: keptInKv(env.CODES),
        limiter: limit,
        outbox: ports.outbox,
        ports,
        now,
      }),
  }
}

export type Services = Awaited<ReturnType<typeof services>>
