/**
 * The Worker's registry, where proofs of work cost a browser little: how hard they are is tested elsewhere. Officers of
 * León may come in without a passkey, as no city of the product lets them.
 */
import { municipalities as all } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

/** Keys to derive at most; a fiftieth of what cities ask for. */
const effort = 40

const deskOf = (slug: string, { private: { desk } }: Municipality) =>
  desk && slug === 'leon' ? { desk: { ...desk, totp: true } } : {}

export const municipalities: Readonly<Record<string, Municipality>> = Object.fromEntries(
  Object.entries<Municipality>(all).map(([slug, city]) => [
    slug,
    { ...city, private: { ...city.private, human: { effort }, ...deskOf(slug, city) } },
  ]),
)
