/** Answers that are files: the logo, and the texts that citizens accept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chainOf, type Locale } from '../../../contract/locale.ts'
import type { Reading } from '../questionnaire.ts'
import type { AgreementName, AgreementTexts } from './answers.ts'
import { isLogo } from './readers.ts'
import type { MunicipalitySentences } from './sentences.ts'

/** Characters under which a text is no agreement; `test/suites/municipality-words.test.ts` asks for as many. */
const leastText = 200

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

export const logoAt =
  (say: MunicipalitySentences) =>
  (path: string): Reading<Uint8Array> => {
    const file = contentOf(path)
    if (!file) return { refused: say.noFile(path) }
    return isLogo(file) ? { value: file } : { refused: say.logoShape(path) }
  }

/** `terms.es.md` and the like; a language may be read in the one that stands in for it. */
export const textsIn =
  (
    agreements: readonly AgreementName[],
    languages: readonly Locale[],
    say: MunicipalitySentences,
  ) =>
  (folder: string): Reading<AgreementTexts> => {
    const texts: Partial<Record<AgreementName, Partial<Record<Locale, string>>>> = {}
    for (const agreement of agreements)
      for (const language of languages) {
        const found = chainOf(language)
          .map((locale) => ({ locale, file: join(folder, `${agreement}.${locale}.md`) }))
          .map(({ locale, file }) => ({ locale, text: contentOf(file)?.toString().trim() }))
          .find(({ text = '' }) => text.length >= leastText)
        if (!found?.text)
          return { refused: say.noText(join(folder, `${agreement}.${language}.md`)) }
        texts[agreement] = { ...texts[agreement], [found.locale]: found.text }
      }
    return { value: texts }
  }
