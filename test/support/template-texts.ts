/** What a view says, without a browser: the texts of a template and of everything in it. */
import { nothing } from 'lit'

interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

/** Attributes that are read aloud or shown. */
const spokenAttribute = /\s(?:aria-label|placeholder|title)=["']?$/

const isInsideTag = (before: string) => before.lastIndexOf('<') > before.lastIndexOf('>')

/** A mark in place of a value that is not said. */
const silent = '\u0000'

function flat(value: unknown): string {
  if (value === nothing || value === undefined || value === null || value === false) return ''
  if (Array.isArray(value)) return value.map(flat).join('')
  if (isTemplate(value)) return markupOf(value)
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replaceAll('<', '‹')
    : ''
}

function markupOf({ strings, values }: Template): string {
  let markup = strings[0] ?? ''
  values.forEach((value, index) => {
    if (!isInsideTag(markup)) markup += flat(value)
    else if (spokenAttribute.test(markup)) markup += `"><p>${flat(value)}</p><i "`
    else markup += silent
    markup += strings[index + 1] ?? ''
  })
  return markup
}

/** Elements that stand in a line of text. */
const inline = /<\/?(?:a|b|em|output|span|strong)(?:\s[^>]*)?>/g

/** One entry a line of the screen. */
export const textsOf = (template: unknown): readonly string[] =>
  flat(template)
    .replace(inline, '')
    .split(/<[^>]*>/)
    .map((text) =>
      text
        .replaceAll(silent, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => /\p{L}/u.test(text))
