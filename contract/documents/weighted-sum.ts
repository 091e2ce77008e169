/** The arithmetic that check digits share. */

/** Adds up each character's place in the alphabet times the weight of its position, both counted from 0. */
export const weightedSum = (
  text: string,
  alphabet: string,
  weightAt: (position: number) => number,
): number =>
  Array.from(text).reduce(
    (sum, character, position) => sum + alphabet.indexOf(character) * weightAt(position),
    0,
  )
