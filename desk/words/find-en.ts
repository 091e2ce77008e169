/** What the desk says to whoever looks for a citizen, in English. */
import type { Find } from './find-es.ts'

export const find: Find = {
  typed: 'Document, e-mail address, user ID or reference',
  typedHint: 'Write it in full, from the document in your hand.',
  reason: 'Why you are looking for this person',
  reasons: {
    in_person: 'They are here in person',
    by_telephone: 'They are on the telephone',
    by_letter: 'They wrote a letter or an e-mail',
    misuse_reported: 'Misuse was reported',
  },
  recorded: 'Each search is in the audit, with who made it and why.',
  button: 'Search',
  nobody: 'There is no account with that here. Check that it is complete.',
  settled: {
    moved: 'That claim is settled: the document went to whoever claimed it.',
    granted: 'That request is settled: the person has another contact.',
    refused: 'That case is settled: what was asked for was not given, or it was taken back later.',
  },
  settledOn: (at) => `It was on ${at}.`,
  incomplete: 'Write whom you look for, and choose why.',
}
