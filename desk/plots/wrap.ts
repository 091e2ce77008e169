/** A name in as many lines as it takes: whole words, none of them cut. */

/**
 * @param room of a line
 * @param widthOf a text, in the unit of the room
 * @returns lines that are wider than the room only where a word is
 */
export function wrap(
  name: string,
  room: number,
  widthOf: (text: string) => number,
): readonly string[] {
  return name.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined) return [word]
    const longer = `${last} ${word}`
    return widthOf(longer) <= room ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}
