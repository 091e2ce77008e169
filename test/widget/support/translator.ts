/** Translators as browsers and their extensions have them, on every text of an element. */

export type Translator = (text: Text) => void

const font = (content: string | Text) => {
  const element = document.createElement('font')
  element.append(content)
  return element
}

/** How a text is treated: most put an element in its place, some around it, some write another text, or into it. */
export const translators = {
  replaces: (text) => text.replaceWith(font(`⟦${text.data}⟧`)),
  wraps: (text) => {
    const place = document.createComment('')
    text.replaceWith(place)
    place.replaceWith(font(text))
  },
  'writes another text': (text) => text.replaceWith(`⟦${text.data}⟧`),
  'writes into the text': (text) => {
    text.data = `⟦${text.data}⟧`
  },
} satisfies Readonly<Record<string, Translator>>

/** Translates what can be read; what was translated before stays. */
export function translates(root: Element, translate: Translator): void {
  const texts: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts)
    if (text.data.trim() && !text.data.startsWith('⟦') && !text.parentElement?.closest('font'))
      translate(text)
}
