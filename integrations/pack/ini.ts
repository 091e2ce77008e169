/** Translations as Joomla reads them: `.ini`, where a key stands for a sentence. */
import type { Message } from './gettext.ts'

const line = /^([A-Z_]+)="(.*)"$/gm

/** @returns sentences by key */
export const readIni = (ini: string): ReadonlyMap<string, string> =>
  new Map([...ini.matchAll(line)].map(([, key = '', sentence = '']) => [key, sentence]))

/**
 * The same file in another language.
 *
 * @throws Error for a sentence without a translation
 */
export function translated(ini: string, messages: readonly Message[]): string {
  const texts = new Map(messages.map(({ id, text }) => [id, text]))
  return ini.replaceAll(line, (_, key: string, sentence: string) => {
    const text = texts.get(sentence)
    if (text === undefined) throw new Error(`not translated: ${sentence}`)
    return `${key}="${text}"`
  })
}
