/** Makes up numbers of documents that pass their own check. */
import { documents, type DocumentKind } from '../../contract/documents/index.ts'

/**
 * @param stem all but the last character
 * @returns the stem with the character that makes it right
 * @throws Error when none does
 */
export function completed(kind: DocumentKind, stem: string): string {
  for (const last of '0123456789A') {
    const reading = documents[kind].read(stem + last)
    if (reading.ok && reading.warnings.length === 0) return stem + last
  }
  throw new Error(`no check digit completes ${stem}`)
}
