/** A heading's level as a page wrote it; 2 when it wrote none. */
export function levelOf(written: unknown): number {
  const level = Number(written)
  return level >= 1 && level <= 6 ? level : 2
}
