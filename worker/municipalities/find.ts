/** Finds a municipality by its slug, with its local addresses under `npm start`. */
import { municipalities } from './index.ts'
import { locally } from './locally.ts'
import type { Municipality } from './municipality.ts'
import { requireSound } from './sound.ts'

const registry = requireSound(municipalities)

export function findMunicipality(
  slug: string | undefined,
  env: Pick<Env, 'LOCAL_WORKER' | 'LOCAL_SITES'>,
): Municipality | undefined {
  const found = slug !== undefined && Object.hasOwn(registry, slug) ? registry[slug] : undefined
  if (found && LOCAL && env.LOCAL_WORKER)
    return locally(found, env.LOCAL_WORKER, (env.LOCAL_SITES ?? '').split(',').filter(Boolean))
  return found
}
