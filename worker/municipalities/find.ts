/** Finds a municipality by its slug, with its local addresses under `npm start`. */
import { municipalities } from './index.ts'
import { localOverrides, type LocalEnv } from './local-overrides.ts'
import type { Municipality } from './municipality.ts'
import { requireValid } from './validate.ts'

const registry = requireValid(municipalities)

export function findMunicipality(
  slug: string | undefined,
  env: LocalEnv,
): Municipality | undefined {
  const found = slug !== undefined && Object.hasOwn(registry, slug) ? registry[slug] : undefined
  // In this form, so that a production build drops what follows, and what it imports.
  if (found && LOCAL) return localOverrides(found, env)
  return found
}
