/** Every limit, what it is counted by, and the numbers that a municipality may keep as they are. */
import { days, hours, minutes, seconds, type Seconds } from '../../contract/units.ts'

/** A token bucket: `burst` at once, then one more every `refill`. */
export interface Limit {
  readonly burst: number
  readonly refill: Seconds
}

/** How often something may happen, by what it is counted by. */
export interface Limits {
  /**
   * Wrong sign-ins that are free of work: for one identifier from one source, for one from anywhere, for all from one
   * source (an IPv4 address or an IPv6 /64), for all from anywhere, and for one on a browser that its account has been
   * used on.
   */
  readonly signInFromSource: Limit
  readonly signInOfIdentifier: Limit
  readonly signInFailuresFromSource: Limit
  readonly signInOfMunicipality: Limit
  readonly signInOfDevice: Limit
  /** Flows of one kind begun and not finished, that are free of work: from one source, and from anywhere. */
  readonly beginFromSource: Limit
  readonly beginOfMunicipality: Limit
  /** Security questions answered wrongly for one account under one password. */
  readonly answerOfAccount: Limit
  /**
   * Codes of an authenticator app that were wrong, for one account under one password: on a browser that it has been used
   * on, and on all others together.
   */
  readonly factorOfDevice: Limit
  readonly factorOfAccount: Limit
  /** Answers that are compared, in one step of one flow: the flow is over after that. */
  readonly triesOfFlow: Limit
  /** Wrong present passwords in one session. */
  readonly passwordOfSession: Limit
  /** Persons and user IDs looked up that are free of work: from one source, and of one person. */
  readonly lookUpFromSource: Limit
  readonly lookUpOfSubject: Limit
  /** Requests for other contacts, from one source and for one person. */
  readonly requestFromSource: Limit
  /** Postal codes looked up that are free of work, from one source. */
  readonly postalCodeFromSource: Limit
  /** Proofs of work of the usual effort given out to one source. */
  readonly humanCheckFromSource: Limit
  /** What the Worker's own pages let pass without work, where no script does any: from one source, and from anywhere. */
  readonly unworkedFromSource: Limit
  readonly unworkedOfMunicipality: Limit
  /** Citizens whom one officer looks for at the desk. */
  readonly searchOfOfficer: Limit
  /**
   * Tries of an officer's password and code: on a browser that the officer is known on, and on all others together.
   */
  readonly totpOfOfficerDevice: Limit
  readonly totpOfOfficer: Limit
  /** What one officer decides and does at the desk. */
  readonly actOfOfficer: Limit
  /** Messages asked for in one flow. */
  readonly resendOfFlow: Limit
  /** Messages for one name that was typed: from one network within minutes, and from anywhere within a day. */
  readonly messageToDestination: Limit
  readonly messageToDestinationDaily: Limit
  /** Besides, when the day's are used up: one for each network, and so many such in all. */
  readonly firstFromNetwork: Limit
  readonly firstToDestination: Limit
  /** Besides, for work that grows: for one name from one network at each level of the work, and from anywhere. */
  readonly workedFromNetwork: Limit
  readonly workedToDestination: Limit
  /** Messages of an account's recovery, asked for on one browser that it has been used on. */
  readonly messageOfDevice: Limit
  /** All but these to one mailbox or number, by whatever name; and those to one that whoever asked did not name. */
  readonly messageToMailbox: Limit
  readonly unaskedToMailbox: Limit
  /** Messages that strangers can cause, asked for from one source: an IPv4 address or an IPv6 /64. */
  readonly messageFromSource: Limit
  /** The same, from its networks: an IPv4 /24, an IPv6 /56, an IPv6 /48. */
  readonly messageFromNetwork: Limit
  /** The same, to addresses that nobody has proven, of the whole municipality within a day. */
  readonly messageOfMunicipality: Limit
  /** Text messages to one range of ten thousand numbers, and to one country, within an hour. */
  readonly textToRange: Limit
  readonly textToCountry: Limit
}

/** Each says what bounds it. */
export const defaultLimits: Limits = {
  // Who was right gives the slot back: a counter of a company's clerks signs in with one number and one address.
  signInFromSource: { burst: 20, refill: seconds(30) },
  signInOfIdentifier: { burst: 40, refill: minutes(3) },
  // A city hall has one address: so many may be under way at once, and all of them right.
  signInFailuresFromSource: { burst: 150, refill: seconds(5) },
  // Of a whole city, wrong ones that no known browser sent: somebody tries one password on each of many names.
  signInOfMunicipality: { burst: 1000, refill: seconds(1) },
  signInOfDevice: { burst: 10, refill: minutes(1) },
  beginFromSource: { burst: 150, refill: seconds(2) },
  beginOfMunicipality: { burst: 1000, refill: seconds(1) },
  answerOfAccount: { burst: 10, refill: hours(5) },
  // Three codes of a million are right at a time. With both, a thief who knows the password has in a year 2,200 guesses on
  // other browsers: one chance in 150, each of them after a sign-in that stands in the account's history.
  factorOfDevice: { burst: 10, refill: hours(4) },
  factorOfAccount: { burst: 10, refill: hours(4) },
  // Longer than any flow lives.
  triesOfFlow: { burst: 5, refill: days(1) },
  passwordOfSession: { burst: 5, refill: minutes(10) },
  lookUpFromSource: { burst: 10, refill: minutes(10) },
  lookUpOfSubject: { burst: 5, refill: minutes(15) },
  requestFromSource: { burst: 3, refill: hours(8) },
  // A classroom behind one address fills in its forms at once. Beyond, each costs work: a whole country's are dear to copy.
  postalCodeFromSource: { burst: 300, refill: seconds(5) },
  humanCheckFromSource: { burst: 300, refill: seconds(2) },
  // Who was right gives the slot back. A whole city without script is a few; a machine's work would cost it less.
  unworkedFromSource: { burst: 10, refill: minutes(5) },
  unworkedOfMunicipality: { burst: 100, refill: seconds(20) },
  // A counter serves one citizen in some minutes; a queue of thirty at once is a morning's.
  searchOfOfficer: { burst: 30, refill: minutes(2) },
  // With both guessed at, a year of tries is one chance in twenty at the code alone.
  totpOfOfficerDevice: { burst: 10, refill: minutes(10) },
  totpOfOfficer: { burst: 10, refill: minutes(30) },
  // A practised clerk decides one in a minute; a queue that has waited for a week is worked off in an hour.
  actOfOfficer: { burst: 60, refill: minutes(1) },
  resendOfFlow: { burst: 1, refill: seconds(30) },
  // T26: three within ten minutes and ten within a day for one network, wherever the ten minutes and the day begin.
  messageToDestination: { burst: 3, refill: minutes(10) },
  messageToDestinationDaily: { burst: 5, refill: hours(8) },
  // Each network has one of its own, so that nobody is silenced by what others have used up.
  firstFromNetwork: { burst: 1, refill: hours(24) },
  firstToDestination: { burst: 10, refill: hours(3) },
  // Three at each of three prices for one network; the dearest is six seconds of a slow telephone.
  workedFromNetwork: { burst: 3, refill: hours(8) },
  workedToDestination: { burst: 9, refill: hours(4) },
  messageOfDevice: { burst: 3, refill: hours(3) },
  // T23: with those of a known browser 52 codes in a day. All that one name can cause is less, so that what holds back
  // what two names of one mailbox cause is never met by one.
  messageToMailbox: { burst: 24, refill: minutes(84) },
  unaskedToMailbox: { burst: 5, refill: hours(2) },
  // Three hundred citizens may stand behind one address of a mobile network, and all of them ask within a minute.
  messageFromSource: { burst: 400, refill: seconds(6) },
  // Two hundred /64s of one /48, or a block of IPv4, are one asker.
  messageFromNetwork: { burst: 600, refill: seconds(6) },
  // Nearly five thousand within a day, to addresses that nobody has proven.
  messageOfMunicipality: { burst: 2500, refill: seconds(35) },
  // A pumped range gets twenty texts an hour at most, a country two hundred.
  textToRange: { burst: 10, refill: minutes(6) },
  textToCountry: { burst: 100, refill: seconds(36) },
}
