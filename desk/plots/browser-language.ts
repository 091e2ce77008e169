/** The library of charts asks for formats of the browser's language as it loads, and does not load where that is no tag. */
import { languageTag } from '../language-tag.ts'

export function foldBrowserLanguage(): void {
  const value = languageTag(navigator.language)
  if (value !== navigator.language)
    Object.defineProperty(navigator, 'language', { value, configurable: true })
}
