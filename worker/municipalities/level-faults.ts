/** A level that nobody in the city can have is asked for before nothing: what asks for it could not be done. */
import { documentKindsOf } from '../../contract/desk/registration.ts'
import type { Level } from '../../contract/level.ts'
import type { Municipality } from './municipality.ts'

/** The highest that somebody in the city can have: by its registration, its register of persons, or two officers. */
function highestIn({ public: profile, private: { civilRegistry, desk } }: Municipality): Level {
  if (documentKindsOf(profile).length === 0) return 1
  if (desk?.assisted) return 4
  return civilRegistry && civilRegistry.is !== 'none' ? 3 : 2
}

const lacking: Readonly<Record<Level, string>> = {
  1: '',
  2: 'nobody signs in by a document',
  3: 'it has neither a register of persons nor officers who see people (desk.assisted)',
  4: 'no officers see people (desk.assisted)',
}

export function levelFaults(municipality: Municipality): readonly string[] {
  const highest = highestIn(municipality)
  return Object.entries(municipality.public.levels ?? {}).flatMap(([act, level]) =>
    level > highest
      ? [`it asks for level ${level} before "${act}", and nobody can have that: ${lacking[level]}`]
      : [],
  )
}
