/** Says of each text of a screen in which language it is, where two are mixed (WCAG 2.2, 3.1.2). */
import { generateMsgId } from '@lit/localize/internal/id-generation.js'
import type { LocaleModule, TemplateMap } from '@lit/localize/internal/types.js'

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The text of a template, a value as anything. Undefined where it says what the views say. */
function ownPattern(id: string, template: TemplateMap[string]): string | undefined {
  const strings = typeof template === 'string' ? [template] : [...template.strings]
  // The id of a message is that of what the views say.
  const isOwn = generateMsgId(typeof template === 'string' ? template : strings, false) !== id
  return isOwn ? strings.map(escaped).join('.+') : undefined
}

/** What a pack says in its own language: what it lacks, it holds as the views say it. */
export function ownWords({ templates }: LocaleModule): RegExp {
  const patterns = Object.entries(templates).map(([id, template]) => ownPattern(id, template))
  return new RegExp(`^(?:${patterns.filter((one) => one !== undefined).join('|')})$`)
}

const textsOf = (element: Element) =>
  [...element.childNodes].flatMap((node) =>
    node instanceof Text && node.data.trim() ? node.data.trim() : [],
  )

/** What was said of a text before holds no longer once another is drawn. */
const marked = new WeakSet<Element>()

/**
 * @param root its `lang` is the language of whatever is not in the pack
 * @param own what the pack says itself, and its language; undefined where one language is spoken
 */
export function markParts(
  root: HTMLElement,
  own: readonly [tag: string, words: RegExp] | undefined,
) {
  for (const element of root.querySelectorAll('[lang]'))
    if (marked.has(element)) element.removeAttribute('lang')
  if (!own) return
  const [tag, words] = own
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const texts = textsOf(element)
    // What a screen itself says to be in another language stays so.
    if (element.lang || texts.length === 0) continue
    const is = texts.every((text) => words.test(text)) ? tag : root.lang
    if (is === element.closest<HTMLElement>('[lang]')?.lang) continue
    element.lang = is
    marked.add(element)
  }
}
