/** A password without what people put around a word to meet a rule: figures and signs at its ends, the word once more. */

const isLetter = (character: string) => /\p{L}/u.test(character)

/** `teamoteamo12` is `teamo`, `¡Pato2024!` is `Pato`; empty for what has no letter. */
export function coreOf(password: string): string {
  const characters = Array.from(password)
  const first = characters.findIndex(isLetter)
  const word = first < 0 ? [] : characters.slice(first, characters.findLastIndex(isLetter) + 1)
  return once(word.join(''))
}

/** What a text repeats from beginning to end; the text itself when it does not. */
function once(text: string): string {
  for (let size = 2; size <= text.length / 2; size++) {
    const unit = text.slice(0, size)
    if (unit.repeat(text.length / size) === text) return unit
  }
  return text
}
