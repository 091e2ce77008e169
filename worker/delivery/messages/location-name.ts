/** Places as citizens read them. */

/**
 * E.g. `Ibarra, Ecuador`; the country alone where nothing nearer is known, or both have one name.
 *
 * @param country ISO 3166-1 alpha-2
 * @param tag language in which the country is named
 */
export function locationName(locality: string, country: string, tag: string): string {
  const land = new Intl.DisplayNames(tag, { type: 'region' }).of(country) ?? country
  return locality && locality !== land ? `${locality}, ${land}` : land
}
