/** Finds a municipality by its slug. Only sound profiles start; under `npm start` each has its local addresses. */
import type { PasskeySettings } from '../../contract/passkeys.ts'
import { faultsOf } from './faults.ts'
import { withStandIns } from './identity-provider-settings.ts'
import { municipalities } from '#municipalities'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'

type Municipalities = Readonly<Record<string, Municipality>>

type LocalEnv = Pick<Env, 'LOCAL_WORKER' | 'LOCAL_SITES' | 'LOCAL_DELIVERY' | 'LOCAL_PROVIDERS'>

const all = requireValid(municipalities)

export function findMunicipality(
  slug: string | undefined,
  env: LocalEnv,
): Municipality | undefined {
  const found = slug !== undefined && Object.hasOwn(all, slug) ? all[slug] : undefined
  // In this form, so that a production build drops the local overrides.
  if (found && LOCAL) return localOverrides(found, env)
  return found
}

/**
 * Lets only sound profiles start: a deployment with another one fails, and serves nobody.
 *
 * @throws Error with everything that is unsound, a configuration mistake
 */
export function requireValid(candidates: Municipalities): Municipalities {
  const reasons = Object.entries(candidates).flatMap(([key, municipality]) =>
    faultsOf(key, municipality).map((reason) => `${key}: ${reason}`),
  )
  if (reasons.length > 0) throw new Error(`a profile is not sound. ${reasons.join('; ')}`)
  return candidates
}

/** A municipality as it is under `npm start` and in tests: the same in all but its addresses and who carries its messages. */
function localOverrides(municipality: Municipality, env: LocalEnv): Municipality {
  const asking = withStandIns(municipality, env.LOCAL_PROVIDERS)
  const delivering = env.LOCAL_DELIVERY === 'vendors' ? asking : withDevOutbox(asking)
  if (!env.LOCAL_WORKER) return delivering
  const sites = (env.LOCAL_SITES ?? '').split(',').filter(Boolean)
  return withLocalAddresses(delivering, env.LOCAL_WORKER, sites)
}

/** Every message is kept where a developer can read it. */
const withDevOutbox = (municipality: Municipality): Municipality => ({
  ...municipality,
  private: {
    ...municipality.private,
    delivery: { email: [{ via: 'dev-outbox-email' }], sms: [{ via: 'dev-outbox-sms' }] },
  },
})

/**
 * @param worker origin of the local Worker
 * @param sites origins of the local sites, the main one first
 */
function withLocalAddresses(
  municipality: Municipality,
  worker: string,
  sites: readonly string[],
): Municipality {
  const { slug, support } = municipality.public
  const site = `${sites[0] ?? worker}/${slug}`
  return {
    public: {
      ...municipality.public,
      ...(municipality.public.passkeys && { passkeys: localPasskeys(worker, sites) }),
      pages: pagesAt(site),
      support: { ...support, ...(support.page && { page: helpAt(site) }) },
    },
    private: {
      ...municipality.private,
      base: worker,
      ...(municipality.private.desk && {
        desk: { ...municipality.private.desk, networks: 'anywhere' },
      }),
      origins: sites,
      audience: sites[0] ?? worker,
    },
  }
}

/** Of the Worker's host, where pages on this machine are; those behind TLS under other domains are named. */
function localPasskeys(worker: string, sites: readonly string[]): PasskeySettings {
  const rpId = new URL(worker).hostname
  const isUnder = (site: string) => `.${new URL(site).hostname}`.endsWith(`.${rpId}`)
  const relatedOrigins = sites.filter((site) => site.startsWith('https:') && !isUnder(site))
  return { rpId, ...(relatedOrigins.length > 0 && { relatedOrigins }) }
}
