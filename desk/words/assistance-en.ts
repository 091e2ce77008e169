/** What the desk says of people whom no message reaches, in English. */
import type { Assistance } from './assistance-es.ts'

export const assistance: Assistance = {
  registration: {
    title: 'Register this person',
    lead: (signers) =>
      `With the original document in hand. It is confirmed by ${signers}, who sees the person too and hands over a code on paper.`,
    language: 'Language that they read',
    fromDocument: 'As in the document.',
    optional: (label: string) => `${label} (if there is one)`,
    which: 'Which document is it?',
    accepts: (title: string) => `The person has read or heard, and accepts: ${title}`,
    reason: 'Why they are registered here',
    propose: 'Propose the registration',
    back: 'Go back without registering',
    incomplete: 'Choose why they are registered here.',
    toCorrect: 'Check what is marked.',
    anotherNumber:
      'That is not the number that was looked for. Compare it with the document; if the earlier one was wrong, go back and look for it again.',
    fields: {
      givenNames: 'Given names',
      familyNames: 'Family names',
      firstFamilyName: 'First family name',
      secondFamilyName: 'Second family name',
      companyName: 'Name of the company',
      document: 'Number of the document',
      address: 'Address',
    },
    fieldErrors: {
      required: 'Fill in this field.',
      too_long: 'It is too long.',
      malformed: 'This cannot be read. Check it on the document.',
      name_malformed: 'Write the name as it stands on the document.',
      choice_unknown: 'Choose one of these.',
      agreement_required: 'Without accepting it there is no registration.',
      document_length: 'The number has too few characters, or too many.',
      document_check_digit: 'The number is not valid. Check each digit.',
      user_id_taken: 'That user ID is somebody’s already.',
    },
  },
  assistance: {
    recovery: {
      title: 'Recover in person, with a code on paper',
      when: (hours) =>
        `If they have no e-mail or mobile that they can read, or cannot do it without help: they choose another password with the code. Where the account has a proven contact, it works after ${hours} hours.`,
      lead: 'Every session ends, and a code is printed. Where the account has a proven contact, it is told, and the code does not work before its time to stop it is over.',
    },
    sighting: {
      title: 'Note that they came with their document',
      when: () =>
        'If they are here with the original: the account counts as seen in person, and nothing else changes.',
      lead: 'The person is here with the original document. It opens and changes nothing: the account counts as seen in person.',
      contact: 'E-mail address or mobile of the account',
      contactHint:
        'As the person says it: a code goes there, and they read it out. Whoever can read none of them any more has the contact changed, or the account recovered, in person first.',
      incomplete: 'Fill in the document and the contact.',
      fieldErrors: {
        required: 'The account has a contact: it takes the code that goes there.',
        choice_unknown: 'That is no proven contact of this account.',
      },
    },
    reasons: {
      no_contact: 'Has neither e-mail nor telephone',
      contacts_lost: 'Has lost those of the account',
      needs_help: 'Cannot do it without help',
    },
    propose: 'Propose',
    keep: 'Do not do it',
    incomplete: 'Fill in the document and the reason.',
    anotherDocument: 'That is not this person’s number, or it is incomplete.',
  },
  sheet: {
    title: 'Code on paper',
    once: 'It is shown this once. Print it and hand it yourself to the person who is here: nobody else sees it.',
    print: 'Print',
    done: 'I have handed it over',
    handedOver: 'Handed over. The person chooses a password with the code.',
    receipt: {
      title: 'Receipt',
      once: 'No message reaches this person. Print the receipt and hand it to them yourself: it is not shown again.',
      handedOver: 'Done, and handed over.',
    },
  },
}
