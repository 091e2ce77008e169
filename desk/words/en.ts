/** What the desk says, in English. */
import { acts } from './acts-en.ts'
import { assistance } from './assistance-en.ts'
import { audit } from './audit-en.ts'
import { doubles, factsOfMerge } from './doubles-en.ts'
import { find } from './find-en.ts'
import { errors } from './errors-en.ts'
import type { Words } from './es.ts'
import { figures } from './figures-en.ts'
import { limits } from './limits-en.ts'
import { settings } from './settings-en.ts'
import { totp } from './totp-en.ts'

export const en: Words = {
  loading: 'One moment…',
  signIn: {
    title: 'Sign in to the desk',
    lead: 'Use the passkey that you made with your invitation.',
    button: 'Sign in with a passkey',
    lost: 'If you have lost your passkey, ask whoever runs the service for another invitation.',
    ended: 'Your session has ended. What was not saved has changed nothing.',
  },
  invitation: {
    title: 'Make your passkey',
    lead: 'This link works once. The passkey stays on your device or your security key, and asks for your finger, your face or your PIN.',
    button: 'Make the passkey',
  },
  signOut: 'Sign out',
  sections: {
    queue: 'Waiting cases',
    find: 'Find a person',
    figures: 'How it goes',
    'limits-met': 'Officers at a limit',
    audit: 'Audit',
    officers: 'Officers',
    settings: 'Settings',
  },
  changedMeanwhile: 'Something has changed meanwhile: this is what there is now.',
  menu: 'Sections',
  roles: {
    clerk: 'Clerk',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    auditor: 'Auditor',
  },
  queue: {
    empty: 'No case is waiting.',
    count: (count) => (count === 1 ? 'One case is waiting.' : `${count} cases are waiting.`),
    refresh: 'Refresh',
    case: 'Case',
    since: 'Waiting since',
    due: 'Decide by',
    state: 'In the hands of',
    free: 'Nobody',
    you: 'You',
    late: 'Overdue',
    act: 'What you can do',
    open: 'Open',
    takeBack: 'See or take back',
    openCase: (label, what, since) => `${label}: ${what}, of ${since}`,
    answered: (what) => `Waits for the second signature: ${what}.`,
    proposedBy: (name) => `Proposed by ${name}.`,
  },
  cases: {
    claim: 'Claim on a document',
    registration: 'Request for use',
    'second-signature': 'Second signature',
    'contact-request': 'Request for another contact',
  },
  facts: {
    reference: 'Reference',
    user: 'User ID that was chosen',
    classification: 'Classification',
    name: 'Name',
    document: 'Document',
    company: 'RUC of the company',
    email: 'E-mail',
    phone: 'Telephone',
    presentEmail: 'Present e-mail',
    presentPhone: 'Present mobile',
    newEmail: 'New e-mail',
    newPhone: 'New mobile',
    told: 'Is told',
    codeReadFrom: 'Read out the code that went to',
    reason: 'Reason',
    letter: 'Letter',
    claimant: 'Claimant',
    claimantContact: 'Contact of the claimant',
    claimantShowed: 'The claimant showed',
    holder: 'Current holder',
    holderContact: 'Contact of the current holder',
    holderShowed: 'The current holder showed',
    ...factsOfMerge,
  },
  opened: {
    held: (until) => `The case is in your hands until ${until}.`,
    recorded: 'The audit says that you opened it.',
    back: 'Leave the case and go back',
    approve: 'Approve',
    approveLead:
      'Approved, the person can use the account, and is told. Refused, they read the reason.',
    refuse: 'Refuse',
    reason: 'Reason',
    reasonHint: 'The person reads it as it is. 500 characters at most, without personal data.',
    refuseLead: 'Their data are removed, and the person can apply again.',
    cancel: 'Do not refuse',
    approved: 'Approved. The person is told.',
    refused: 'Refused. The person is told why.',
    answered: 'While it waits for the second signature, the case is not decided otherwise.',
    readOnly:
      'Verify who it is, in person and against the document, before anything is changed. This request changes nothing by itself.',
  },
  ...acts,
  ...assistance,
  doubles,
  documents: {
    'cedula-ec': 'Cédula',
    'cedula-ve': 'Cédula',
    curp: 'CURP',
    passport: 'Passport',
    rfc: 'RFC',
    'rif-ve': 'RIF',
    'ruc-ec': 'RUC',
    'user-id': 'User ID',
  },
  find,
  citizen: {
    title: 'A person',
    held: (until) => `The record is in your hands until ${until}.`,
    masked: 'The data are shown in part: compare them with the document.',
    status: 'Account',
    statuses: {
      active: 'Active',
      suspended: 'Suspended',
      unconfirmed: 'Not confirmed',
      awaiting: 'Awaits a decision',
    },
    suspendedSince: (at, by) =>
      `Since ${at}, by ${by ?? 'the operator'}. The reason was written in the notice to the person alone.`,
    merged: 'Closed',
    mergedSince: (at) =>
      `Since ${at}, because the person has another account. It opens again only if the merge is undone.`,
    disowned: 'Said “It was not me”',
    disownedLead:
      'Somebody who reads the contacts of the account said that they had not asked for what was done: recent changes of contacts were undone, the sessions ended, and another password must be chosen.',
    doneBy: (titles, who) => `${titles.join('; ')}: done by ${who}.`,
    contact: { email: 'Proven e-mail', sms: 'Proven mobile' },
    unproven: { email: 'E-mail not proven', sms: 'Mobile not proven' },
    anyContact: 'Contact',
    noContact: 'None: no message reaches this person.',
    paperCode: 'Code on paper',
    paperCodeOpens: (until, from) =>
      from === undefined
        ? `Handed over, and not used. It works until ${until}.`
        : `Handed over, and not used. It works from ${from} until ${until}.`,
    paperCodeOver: (until) => `It lapsed on ${until}, and was never used.`,
    asked: (at, reference) =>
      `Asked for other contacts on ${at}, under the reference ${reference}.`,
    leaving: { email: 'Present e-mail, which leaves', sms: 'Present mobile, which leaves' },
    leaves: {
      email: (at) =>
        `It leaves on ${at}. Until then whoever reads it can stop the change, with the button of the notice.`,
      sms: (at) =>
        `It leaves on ${at}. Until then whoever uses it can ask for the change to be stopped.`,
    },
    arrived: { email: 'New e-mail', sms: 'New mobile' },
    recoversFrom: (at) =>
      `It recovers the account from ${at} on. Until then no other contact is changed.`,
    another:
      'If they seem to have two accounts: compare them and, with a second signature, merge them.',
    seen: 'Seen in person',
    since: 'Registered',
    acts: {
      suspended: {
        title: 'Suspend the account',
        lead: 'Its sessions and codes end. Nobody can use it until it is reinstated.',
        keep: 'Do not suspend',
        done: 'Suspended. The person is told why.',
      },
      reinstated: {
        title: 'Reinstate the account',
        lead: 'The person can use it at once, and is told.',
        done: 'Reinstated. The person is told.',
      },
      sessions_ended: {
        title: 'End its sessions',
        lead: 'The person is signed out on every device. The password stays.',
        keep: 'Do not end them',
        done: 'Sessions ended. The person is told why.',
      },
      unlocked: {
        title: 'Lift the wait',
        lead: 'Another try is possible at once: codes, questions, password and messages of the day. Make sure first who it is.',
        keep: 'Do not lift it',
        done: 'The wait is lifted. The person is told why.',
      },
      resent: {
        title: 'Send the waiting message once more',
        lead: 'It goes now, to the contact of the registration: that a decision is awaited, or a new temporary password.',
        done: 'The message was sent again, to the contact of the registration.',
      },
    },
    back: 'Back',
  },
  audit,
  limits,
  limitsMet: {
    how: 'Who has met a limit in the last month. Ask them why: their searches and acts are in the audit.',
    none: 'Nobody has met a limit.',
    officer: 'Officer',
    limit: 'Limit',
    hour: 'From',
    count: 'Times',
  },
  officers: {
    name: 'Name',
    role: 'Role',
    status: 'Status',
    lastSeen: 'Last seen',
    never: 'Not yet in',
    invitedUntil: (until) => `Nothing yet: the invitation is good until ${until}.`,
    invitationOver: 'Nothing: the invitation has lapsed, and it takes another.',
    noWayIn: 'Nothing: it takes an invitation.',
    statuses: { invited: 'Invited', active: 'Active', suspended: 'Suspended' },
    how: 'The operator’s command “officer” invites and suspends them.',
  },
  settings,
  figures,
  totp,
  errors,
  fieldErrors: {
    required: 'Write the reason: the person reads it in the message.',
    too_long: 'The reason has more than 500 characters.',
  },
}
