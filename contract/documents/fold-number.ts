/** Makes the many ways of typing one number the same text. */
import { foldPasted } from '../fold-pasted.ts'

/** UTF-16 units. Longer texts are no document's; left as typed, they are refused without the cost of normalising. */
const longestTyped = 256

// Numbers are pasted from PDFs and chats with dashes of every script, apostrophes for thousands, and quotes around.
const separators = /[\s\p{Pd}._/'"]/gu

/**
 * Folds a typed number: as everything that is pasted, then compatibility forms (NFKC), upper case, no spaces, dots,
 * dashes, slashes or quotes.
 */
export const foldNumber = (typed: string): string =>
  typed.length > longestTyped
    ? typed
    : foldPasted(typed).normalize('NFKC').toUpperCase().replace(separators, '')
