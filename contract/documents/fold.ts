/** Makes the many ways of typing one number the same text. Knows no document. */

/** UTF-16 units. Longer texts are no document's; left as typed, they are refused without the cost of normalising. */
const longestTyped = 64

// Numbers are pasted from PDFs and chats with en dashes, soft hyphens, thin spaces and direction marks.
const separators = /[\s\p{Cf}\p{Pd}−._/]/gu

/**
 * Folds a typed number: compatibility forms (NFKC), upper case, no spaces, dots, dashes, slashes or
 * invisible characters.
 */
export const fold = (typed: string): string =>
  typed.length > longestTyped
    ? typed
    : typed.normalize('NFKC').toUpperCase().replace(separators, '')
