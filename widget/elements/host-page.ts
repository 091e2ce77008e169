/** What a page may hold besides the tags: a `div` that stands for one, and a second copy of the script. */
import { reportPage } from '../api/page-report.ts'
import { version } from '../version.ts'
import { CitizenError } from './events.ts'

const pages = ['login', 'register', 'recover', 'account']

/** Puts into a `<div data-citizen="login" data-return-to="/">` the tag that it stands for, and what it holds into that. */
function placeTag(place: HTMLElement): void {
  const page = place.dataset.citizen ?? ''
  if (!pages.includes(page)) {
    reportPage(`data-citizen="${page}" is no tag: write one of ${pages.join(', ')}`)
    return
  }
  const name = `citizen-${page}`
  if (place.querySelector(name)) return
  const element = document.createElement(name)
  for (const { name: written, value } of place.attributes)
    if (written.startsWith('data-') && written !== 'data-citizen')
      element.setAttribute(written.slice('data-'.length), value)
  element.append(...place.childNodes)
  place.append(element)
}

/**
 * Looks at the page once, when it has been parsed: for systems that take out tags that they do not know.
 *
 * @param isSecond another copy of the script came before this one
 */
export function attendPage(isSecond: boolean): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-citizen]')) placeTag(place)
  if (!isSecond) return
  reportPage(
    `the script is loaded twice, and version ${version} of ${import.meta.url} gives way: load it once, by one address`,
  )
  document.dispatchEvent(new CitizenError({ code: 'loaded_twice' }))
}
