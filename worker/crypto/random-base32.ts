/** Draws secrets and references that people read and type, in base 32: as many bits as their groups hold. */
import { grouped, letters, perGroup } from '../crockford-base32.ts'
import { bytes } from './random.ts'

/**
 * Draws groups of four letters and digits, five bits each.
 *
 * @param groups 1 or more; e.g. 3 give `7K2M-9QXD-40TR`
 */
export const randomBase32 = (groups: number): string =>
  grouped(Array.from(bytes(groups * perGroup), (byte) => letters[byte % 32] ?? '').join(''))
