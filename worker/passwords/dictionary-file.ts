/**
 * The dictionary: words that passwords are made of, each with how early it is tried, as one block of bytes that is
 * searched where it lies. Nothing is unpacked, so that an isolate is ready at once and holds the bytes alone.
 *
 * Little-endian: `CAWL`, the version, the bytes of the file and of its header (32 bits each), the header as JSON, zeros up
 * to a multiple of four; then per block the offset of its first word (32 bits), per word its rank (16 bits), and the words
 * in the order of their characters. Each is two bytes, how many characters it shares with the one before and how many
 * follow, and these characters in ISO 8859-1. The first of a block shares none, so that a search may begin there.
 */

/** Words by how early they are tried. */
export interface Dictionary {
  /** 1 for what is tried first; undefined for what is no word. */
  rankOf(text: string): number | undefined
  /** Characters of the longest word. */
  readonly longest: number
  /** Words whose order everybody knows, by name, as the estimator asks for them: days, months, numbers. */
  readonly sequences: Readonly<Record<string, readonly string[]>>
  /** Towns, provinces and regions of the cities' countries, without accents and blanks. */
  readonly places: readonly string[]
}

export interface DictionaryHeader {
  readonly words: number
  readonly longest: number
  readonly sequences: Dictionary['sequences']
  readonly places: readonly string[]
}

/** Where the file lies among the Worker's static assets; no route gives it to anybody. */
export const dictionaryPath = '/passwords/words.bin'

/** `CAWL`, read as one number. */
export const magic = 0x4c574143
export const version = 1
/** Bytes before the header. */
export const preface = 16
/** Words of a block. Fewer are found sooner, more take fewer bytes. */
export const blockSize = 16

/** Where the parts of a file begin. */
export function layoutOf(header: { readonly words: number }, headerBytes: number) {
  const offsets = preface + Math.ceil(headerBytes / 4) * 4
  const ranks = offsets + Math.ceil(header.words / blockSize) * 4
  return { offsets, ranks, texts: ranks + header.words * 2 }
}

/**
 * Opens the file of a dictionary.
 *
 * @throws RangeError when it is none, another version's, or cut off
 */
export function readDictionary(file: ArrayBuffer): Dictionary {
  const view = new DataView(file)
  if (view.getUint32(0, true) !== magic || view.getUint32(4, true) !== version)
    throw new RangeError('not a dictionary of this version')
  if (view.getUint32(8, true) !== file.byteLength) throw new RangeError('the dictionary is cut off')
  const headerBytes = view.getUint32(12, true)
  const text = new TextDecoder().decode(new Uint8Array(file, preface, headerBytes))
  const header = JSON.parse(text) as DictionaryHeader
  const { longest, sequences, places } = header
  return { longest, sequences, places, rankOf: search(file, header, headerBytes) }
}

function search(file: ArrayBuffer, header: DictionaryHeader, headerBytes: number) {
  const layout = layoutOf(header, headerBytes)
  const blocks = Math.ceil(header.words / blockSize)
  const offsets = new Uint32Array(file, layout.offsets, blocks)
  const ranks = new Uint16Array(file, layout.ranks, header.words)
  const bytes = new Uint8Array(file, layout.texts)

  /** Below zero when `text` comes before the first word of a block. */
  function compare(text: string, block: number): number {
    const start = (offsets[block] ?? 0) + 2
    const length = bytes[start - 1] ?? 0
    for (let at = 0; at < length && at < text.length; at++) {
      const difference = text.charCodeAt(at) - (bytes[start + at] ?? 0)
      if (difference !== 0) return difference
    }
    return text.length - length
  }

  /** The last block whose first word is not after `text`; -1 before all of them. */
  function blockOf(text: string): number {
    let low = 0
    let high = blocks
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(text, middle) < 0) high = middle
      else low = middle + 1
    }
    return low - 1
  }

  return (text: string): number | undefined => {
    const block = blockOf(text)
    if (block < 0) return undefined
    const end = Math.min(header.words, (block + 1) * blockSize)
    let position = offsets[block] ?? 0
    /** Characters that `text` shares with the word before. */
    let shared = 0
    for (let word = block * blockSize; word < end; word++) {
      const kept = bytes[position] ?? 0
      const added = bytes[position + 1] ?? 0
      position += 2
      // Words are in order: once fewer characters are kept than agree, `text` would have come before.
      if (kept < shared) return undefined
      if (kept === shared) {
        const length = kept + added
        while (
          shared < length &&
          shared < text.length &&
          text.charCodeAt(shared) === bytes[position + shared - kept]
        )
          shared++
        if (shared === length && shared === text.length) return ranks[word]
      }
      position += added
    }
    return undefined
  }
}
