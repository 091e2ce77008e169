/** A browser's own account of itself, as a citizen would say it. For lists and notices; decides nothing. */

/**
 * The first whose words are all there wins: Edge and Samsung's browser also call themselves Chrome, Chrome also Safari.
 * Each is looked for alone: a search for one after another takes the square of a long text's time (T30).
 */
const browsers = [
  [[/\bEdgA?\//], 'Edge'],
  [[/\bSamsungBrowser\//], 'Samsung Internet'],
  [[/\bOPR\//], 'Opera'],
  [[/\b(?:Firefox|FxiOS)\//], 'Firefox'],
  [[/\b(?:Chrome|CriOS)\//], 'Chrome'],
  [[/\bVersion\/[\d.]/, /\bSafari\//], 'Safari'],
] as const

const systems = [
  [[/\bAndroid\b/], 'Android'],
  [[/\biPhone\b/], 'iPhone'],
  [[/\biPad\b/], 'iPad'],
  [[/\bWindows\b/], 'Windows'],
  [[/\bCrOS\b/], 'ChromeOS'],
  [[/\bMac OS X\b/], 'Mac'],
  [[/\bLinux\b/], 'Linux'],
] as const

/** E.g. `Chrome · Android`; empty for a browser that says nothing known. */
export function deviceOf(userAgent: string | undefined): string {
  const named = [browsers, systems].map(
    (names) => names.find(([words]) => words.every((word) => word.test(userAgent ?? '')))?.[1],
  )
  return named.filter((name) => name !== undefined).join(' · ')
}
