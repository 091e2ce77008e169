/** A municipality under `npm start` and in tests: the same but for its addresses and for who carries its messages. */
import type { Municipality } from './municipality.ts'
import { pagesAt } from './pages.ts'

export type LocalEnv = Pick<Env, 'LOCAL_WORKER' | 'LOCAL_SITES' | 'LOCAL_DELIVERY'>

export function localOverrides(municipality: Municipality, env: LocalEnv): Municipality {
  const delivering = env.LOCAL_DELIVERY === 'vendors' ? municipality : withDevOutbox(municipality)
  if (!env.LOCAL_WORKER) return delivering
  const sites = (env.LOCAL_SITES ?? '').split(',').filter(Boolean)
  return locally(delivering, env.LOCAL_WORKER, sites)
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
function locally(
  municipality: Municipality,
  worker: string,
  sites: readonly string[],
): Municipality {
  const { slug } = municipality.public
  return {
    public: {
      ...municipality.public,
      pages: pagesAt(`${sites[0] ?? worker}/${slug}`),
    },
    private: {
      ...municipality.private,
      base: worker,
      origins: sites,
      audience: sites[0] ?? worker,
    },
  }
}
