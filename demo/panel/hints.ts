/** What is worth knowing of a city before trying it, beside its citizens. One entry a city, where there is anything. */
import { ibarraPadron, type PadronRow } from '../sample-padron.ts'

export interface Hints {
  readonly notes?: readonly string[]
  /** Documents that the city's register of persons holds. */
  readonly register?: readonly { readonly document: string; readonly what: string }[]
  /** What an officer would do, on the command line. */
  readonly commands?: readonly { readonly title: string; readonly command: string }[]
}

const lackedBy = (row: PadronRow) =>
  (['familyNames', 'email', 'phone'] as const).filter((name) => row[name] === '')

const lacks: Readonly<Record<string, string>> = {
  familyNames: 'no family names: a company',
  email: 'no e-mail',
  phone: 'no telephone',
}

const known = (row: PadronRow) => {
  const lacking = lackedBy(row).map((name) => lacks[name])
  return {
    document: row.document,
    what: [`${row.givenNames} ${row.familyNames}`.trim(), ...lacking].join(' · '),
  }
}

export const hints: Readonly<Record<string, Hints>> = {
  ibarra: {
    notes: [
      'Register: the temporary password comes by e-mail; at the first sign-in it is changed, three questions are chosen and the agreement is accepted.',
      'A private window is a new device: there one of the questions is asked beside the password.',
    ],
    register: ibarraPadron.map(known),
  },
  leon: {
    notes: [
      'Postal codes that fill in: 37000, 37100, 37200 (64 settlements, with a filter), 37300, 37480 and 38000. Any other one can be typed by hand.',
      'Recover with a CURP that has no account, and you see the same screens.',
    ],
    commands: [
      {
        title: 'Contact changes that were asked for',
        command: 'npm run citizen -- requests --municipality leon',
      },
    ],
  },
  maracaibo: {
    notes: ['The password is chosen behind the button “Finalizar registro” of the e-mail.'],
  },
  ecuapass: {
    notes: [
      'An account waits for an officer: confirm the e-mail, then approve it here, and sign in with the user ID.',
    ],
    commands: [
      {
        title: 'Who is waiting',
        command: 'npm run citizen -- pending --municipality ecuapass',
      },
      {
        title: 'Approve',
        command: 'npm run citizen -- approve --user paulina.ricaurte --municipality ecuapass',
      },
      {
        title: 'Refuse, with the reason that is sent',
        command: "npm run citizen -- refuse --user hsalgado --reason '…' --municipality ecuapass",
      },
    ],
  },
}
