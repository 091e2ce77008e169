/**
 * The name of a city's time in a citizen's words: `hora de Ecuador`.
 *
 * @param tag BCP 47, of a language that the platform knows
 * @param timeZone IANA
 * @param own what the city calls it, where that is not the name of its zone
 */
export function zoneName(tag: string, timeZone: string, own?: string): string {
  if (own) return own
  const names = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' })
  return names.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
