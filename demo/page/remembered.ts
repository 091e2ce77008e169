/** What a page keeps in the browser. Storage may be refused: then nothing is kept, and nothing else fails. */
import { city } from '../panel/site.ts'

export const quietly = <Value>(work: () => Value): Value | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** In this tab alone. Of this city, as everything here: the demo's five share an origin. */
export const ofTab = {
  read: (name: string) => quietly(() => sessionStorage.getItem(`${name} of ${city}`)) ?? undefined,
  keep: (name: string, text: string) =>
    quietly(() => sessionStorage.setItem(`${name} of ${city}`, text)),
  forget: (name: string) => quietly(() => sessionStorage.removeItem(`${name} of ${city}`)),
}

/** In all tabs, for as many milliseconds as whoever reads it wants. */
export const ofBrowser = {
  read(name: string, longest: number): string | undefined {
    const text = quietly(() => localStorage.getItem(`${name} of ${city}`)) ?? ''
    const [, at, kept] = /^(\d+) (.+)$/.exec(text) ?? []
    return Date.now() - Number(at) < longest ? kept : undefined
  },
  keep: (name: string, text: string) =>
    quietly(() => localStorage.setItem(`${name} of ${city}`, `${Date.now()} ${text}`)),
  forget: (name: string) => quietly(() => localStorage.removeItem(`${name} of ${city}`)),
}
