/** The widget as a municipality's page gets it: the built file, with what the first screen needs of the profile. */
import type { PublicProfile } from '../../contract/profile.ts'
import { firstProfile } from './first-profile.ts'

/** The literal in the built file that stands for the profile. */
const placeholder = /(["'`])__CITIZEN_PROFILE__\1/

/** JSON inside a script: `<`, and the two line ends that old parsers trip over, are written as escapes. */
const literal = (profile: unknown) =>
  JSON.stringify(JSON.stringify(profile)).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** @param built the file as the build left it */
export const withProfile = (built: string, profile: PublicProfile): string =>
  built.replace(placeholder, () => literal(firstProfile(profile)))
