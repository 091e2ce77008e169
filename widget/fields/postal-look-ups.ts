/** What postal codes were looked up on the present form, and what came of it. */
import type { PostalPlace } from '../../contract/postal-place.ts'
import type { Reply } from '../api/client.ts'

export type LookUpState = 'looking' | 'found' | 'unknown' | 'failed'

/** The look-ups of one form, by the name of the field that holds the code. */
export interface PostalLookUps {
  look(field: string, country: string, code: string): void
  stateOf(field: string): LookUpState | undefined
  found(field: string): PostalPlace | undefined
  /** The settlement is written, not chosen; or chosen after all. */
  write(field: string, isWritten: boolean): void
  isWritten(field: string): boolean
}

/** Asks for one code; never rejects. */
export type PostalLookUp = (country: string, code: string) => Promise<Reply<PostalPlace>>

interface LookUp {
  readonly code: string
  readonly state: LookUpState
  readonly place?: PostalPlace
  readonly written?: boolean
}

/** @param changed told when something is to be drawn anew */
export function postalLookUps(ask: PostalLookUp, changed: () => void): PostalLookUps {
  const known = new Map<string, LookUp>()
  const note = (field: string, lookUp: LookUp) => {
    known.set(field, lookUp)
    changed()
  }
  return {
    look(field, country, code) {
      if (known.get(field)?.code === code) return
      note(field, { code, state: 'looking' })
      void ask(country, code).then((reply) => {
        // The citizen may have typed on; only the code that stands there now counts.
        if (known.get(field)?.code !== code) return
        if (reply.ok) return note(field, { code, state: 'found', place: reply.value })
        note(field, { code, state: reply.failure.code === 'not_found' ? 'unknown' : 'failed' })
      })
    },
    stateOf: (field) => known.get(field)?.state,
    found: (field) => known.get(field)?.place,
    write(field, written) {
      const lookUp = known.get(field)
      if (lookUp && (lookUp.written ?? false) !== written) note(field, { ...lookUp, written })
    },
    isWritten: (field) => known.get(field)?.written === true,
  }
}
