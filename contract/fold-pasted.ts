/** What was pasted, as it was meant: invisible characters, blanks, dashes, quotes and wide letters in one spelling. */

/**
 * Everything that is not seen: Unicode's default-ignorable and format characters (bidirectional marks, joiners, soft
 * hyphens, variation selectors, byte-order marks, tags), and what stands for an object that was pasted with the text. A joiner between letters of Arabic or of an Indic script is
 * part of the spelling, and stays.
 */
const invisible =
  // oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself
  /([\u0620-\u06d3\u0900-\u0dff][\u200c\u200d](?=[\u0620-\u06d3\u0900-\u0dff]))|[\p{Default_Ignorable_Code_Point}\p{Cf}\ufffc]/gu

/** Full-width and half-width forms, ligatures of PDFs, letters of mathematics. Not `ª` and `º`, which addresses need. */
const dressed = /[\ufb00-\ufb06\uff01-\uffef\u{1d400}-\u{1d7ff}]+/gu

/** Arabic-Indic digits, both sets: their last four bits are their value. */
const arabicIndic = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Next line and the braille pattern without dots are blanks that `\s` does not know. */
const blanks = /[\s\u0085\u2800]+/g

/**
 * Characters that change the reading direction: no keyboard writes them, so in a register's record they are a fault or
 * a forgery.
 */
export const turnsText = (text: string): boolean => /[\u202a-\u202e\u2066-\u2069]/.test(text)

/**
 * Folds what was typed or pasted into any field but a password, in the page and in the Worker alike, before anything is
 * judged (T15). Idempotent; grows nothing.
 *
 * Kept as they are: letters of every script, look-alikes included, which the readers of each kind judge afterwards; the
 * letter `ʼ` of indigenous orthographies; controls, which are refused.
 */
export const foldPasted = (typed: string): string =>
  typed
    .replace(arabicIndic, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(invisible, '$1')
    .replace(dressed, (text) => text.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u00b4\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u00ab\u00bb\u201c-\u201f\u2033]/g, '"')
    .replace(blanks, ' ')
    .trim()
