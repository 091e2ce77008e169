/** Finds a municipality by the name that an operator typed. */
import { municipalities } from '../worker/municipalities/index.ts'
import type { Municipality } from '../worker/municipalities/municipality.ts'
import { OperatorError } from './operator-error.ts'

type Registry = Readonly<Record<string, Municipality>>

/** @throws OperatorError naming those that there are */
export function requireMunicipality(slug: string, all: Registry = municipalities): Municipality {
  const found = Object.hasOwn(all, slug) ? all[slug] : undefined
  if (found) return found
  throw new OperatorError(
    `No municipality is called ${slug}; there are ${Object.keys(all).join(', ')}.`,
  )
}
