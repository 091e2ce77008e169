/** Which text a citizen was shown when they agreed, so that it can be proven later. */
import { inLocale, type Locale } from '../../contract/locale.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import type { Municipality } from '../municipalities/municipality.ts'

export const agreementTexts = ({ public: about, private: kept }: Municipality) => ({
  /** The version in force, and the SHA-256 of its text in the language it was shown in. */
  async accepted(agreement: string, locale: Locale) {
    const texts = kept.agreements[agreement] ?? {}
    const text = inLocale(texts, locale) ?? inLocale(texts, about.locales[0]) ?? ''
    return {
      agreement,
      version: about.agreements[agreement]?.version ?? '',
      locale,
      textHash: toBase64url(await sha256(text)),
    }
  },
})
