/** What the desk says of accounts that one person has twice, in English. */
import type { Doubles } from './doubles-es.ts'

export const factsOfMerge = {
  stays: 'Account that stays',
  staysDocument: 'Document of the one that stays',
  staysContact: 'Contact of the one that stays',
  closes: 'Account that is closed',
  closesDocument: 'Document of the closed one',
  closesContact: 'Contact of the closed one',
  goesOver: 'Document that goes over',
  toldReason: 'Reason that the citizen reads',
}

export const doubles: Doubles = {
  byName: 'Search by name and birth',
  givenNames: 'Given names',
  givenNamesHint: 'As on the document in your hand.',
  familyNames: 'Family names',
  familyNamesHint: 'The first one is enough.',
  bornOn: 'Date of birth',
  bornOnHint: 'As on the document.',
  incompleteName: 'Enter given names, family names and date of birth, and choose why.',
  keepFinding: 'Search in another way',
  lookForAnother: 'Look for another account of this person',
  one: 'This person’s account',
  title: 'Are these one person’s?',
  recorded:
    'Details are shown in part: compare them with the documents. That you have seen them goes into the audit.',
  what: 'What',
  account: (place: number) => `Account ${place}`,
  name: 'Name',
  documents: 'Documents',
  contacts: 'Contacts',
  unproven: 'not proven',
  lastUsed: 'Last used',
  notLately: 'Not in the last month',
  level: 'Level',
  levels: {
    1: '1: a contact was proven',
    2: '2: and a document',
    3: '3: confirmed by the register',
    4: '4: seen at the desk',
  },
  another: 'Look for the other account',
  other: 'Another document, e-mail or user',
  otherHint: 'Type it in full once more.',
  incompleteOther: 'Enter the other document, e-mail or user.',
  ofThisPerson: 'Search by its name and birth',
  none: 'There is no other account like that. Check that it is complete.',
  merge: 'Make one of two accounts',
  mergeLead:
    'One stays, with its password and contacts; the other is closed, and erased after 30 days. Until then it can be undone.',
  stays: 'Which one stays',
  closes: 'Which one is closed',
  document: 'Document of the account that stays',
  documentHint: 'Type its number once more, from the original in your hand.',
  goesOver: 'Document of the account that is closed (if it is shown)',
  goesOverHint: 'It goes over to the account that stays. Empty: none does.',
  goesOverNeeded:
    'No message reaches this person: it takes the document of the account that closes.',
  propose: 'Propose it',
  incomplete: 'Choose which one stays, and enter the number of its document.',
  fieldErrors: {
    identifier_unrecognised: 'That number is not of that account, or is not complete.',
    choice_unknown:
      'The account that stays has a document of that kind: check whether they are two persons. Or the register has confirmed this one: then the account that has it stays.',
  },
}
