/** A fault that a page may have: how it is recognised, and what its webmaster reads. */
import type { Evidence } from './evidence.ts'

/** What is wrong, in a sentence or two, and what to do about it. */
export interface Told {
  readonly wrong: string
  readonly cure: string
}

export interface Fault {
  /** `bad`: citizens cannot sign in, or are harmed. `weak`: it works, and less well than it could. */
  readonly gravity: 'bad' | 'weak'
  /** @returns what of it is worth telling, each once; empty where the page does not have it */
  find(evidence: Evidence): readonly string[]
  readonly es: (detail: string, evidence: Evidence) => Told
  readonly en: (detail: string, evidence: Evidence) => Told
}

/** Of pages that were opened: the others have one fault, and it is known. */
export const ofPage =
  (find: (page: NonNullable<Evidence['page']>, evidence: Evidence) => readonly string[]) =>
  (evidence: Evidence): readonly string[] =>
    evidence.page ? [...new Set(find(evidence.page, evidence))] : []

/** Of Workers that answer. */
export const ofWorker =
  (find: (worker: NonNullable<Evidence['worker']>, evidence: Evidence) => readonly string[]) =>
  (evidence: Evidence): readonly string[] =>
    evidence.worker?.failure === '' ? find(evidence.worker, evidence) : []

/** Something to tell, where a condition holds. */
export const when = (holds: boolean, detail = ''): readonly string[] => (holds ? [detail] : [])

/** The lines to paste, indented; or where they are told. */
export const linesFor = ({ worker }: Evidence): string =>
  worker && worker.lines.length > 0
    ? `\n      ${worker.lines.join('\n      ')}`
    : `\n      <script type="module" src="${worker?.server ?? 'https://id.ciudad.gob.ec/slug'}/widget.js"></script>\n      <citizen-login></citizen-login>`
