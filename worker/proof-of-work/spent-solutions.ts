/**
 * Solutions that this isolate has seen to have been used before: whoever sends one of them again is told the price without
 * a journey to D1 (T31). What is not here may have been used all the same; D1 decides.
 */

/** Signatures that are kept. */
const mostKept = 1000

const spent = new Set<string>()

export function noteSpent(signature: string): void {
  if (spent.size >= mostKept) spent.clear()
  spent.add(signature)
}

export const isSpent = (signature: string): boolean => spent.has(signature)
