/** What stands at the head of a municipality's e-mails. */
import { routesOf } from '../../../contract/routes.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import type { Letterhead } from '../messages/letterhead.ts'

/** The public profile, with the address of the crest where there is one. */
export const letterheadOf = ({
  public: profile,
  private: { base, crest },
}: Municipality): Letterhead =>
  crest ? { ...profile, crest: base + routesOf(profile.slug).crest } : profile
