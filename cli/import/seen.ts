/** Remembers which things have been seen, and where first, at sixteen bytes a place: a million cost 32 MB. */

/** 32-bit words of a fingerprint: 96 bits, at which two of ten million are alike once in 10^15 imports. */
const words = 3

export class SeenFingerprints {
  /** Three words of the fingerprint and the line, for each place; a line of 0 means that the place is free. */
  #slots: Uint32Array
  #taken = 0

  constructor(slots = 65_536) {
    this.#slots = new Uint32Array(slots * (words + 1))
  }

  /**
   * Notes a fingerprint.
   *
   * @param print twelve bytes or more, evenly spread, as a MAC is
   * @param line where it stands, from 1 on
   * @returns the line where it stood first; null when this is the first
   */
  note(print: Uint8Array, line: number): number | null {
    // Half full at most, so that a look-up stays a look or two.
    if (this.#taken * 2 >= this.#slots.length / (words + 1)) this.#grow()
    const view = new DataView(print.buffer, print.byteOffset)
    const found = [view.getUint32(0), view.getUint32(4), view.getUint32(8)] as const
    const at = this.#slotOf(...found)
    const first = this.#slots[at + words]
    if (first) return first
    this.#slots.set([...found, line], at)
    this.#taken++
    return null
  }

  /** Of the fingerprint, or the free place that it would take. */
  #slotOf(one: number, two: number, three: number): number {
    const slots = this.#slots
    const size = slots.length / (words + 1)
    for (let slot = one % size; ; slot = (slot + 1) % size) {
      const at = slot * (words + 1)
      if (slots[at + words] === 0) return at
      if (slots[at] === one && slots[at + 1] === two && slots[at + 2] === three) return at
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += words + 1) {
      if (old[at + words] === 0) continue
      const slot = old.subarray(at, at + words + 1)
      const [one = 0, two = 0, three = 0] = slot
      this.#slots.set(slot, this.#slotOf(one, two, three))
    }
  }
}
