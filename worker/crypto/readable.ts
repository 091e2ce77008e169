/** Draws secrets and references that people read: as many bits as their groups hold. */
import { grouped, letters, perGroup } from '../readable-text.ts'
import { bytes } from './random.ts'

/**
 * Draws groups of four letters and digits, five bits each.
 *
 * @param groups 1 or more; e.g. 3 give `7K2M-9QXD-40TR`
 */
export const readable = (groups: number): string =>
  grouped(Array.from(bytes(groups * perGroup), (byte) => letters[byte % 32] ?? '').join(''))
