/** Asks which document a number is that reads as several: shown beneath the number, never written into a profile. */
import type { DocumentKind } from '../documents/index.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface DocumentKindField extends FieldBase {
  readonly kind: 'document-kind'
  readonly options: readonly DocumentKind[]
}

/** Under which name the answer stands. */
export const kindNameOf = (field: string): string => `${field}Kind`

export const documentKind: FieldKindReader<DocumentKindField> = {
  read: ({ options }, typed) =>
    options.some((option) => option === typed) ? read(typed) : refuse('choice_unknown'),
}
