/** What the desk says of the settings of the city, in English. */
import { services } from './services-en.ts'
import { texts } from './texts-en.ts'
import type { settings as inSpanish } from './settings-es.ts'

export const settings: typeof inSpanish = {
  services,
  texts,
  how: 'What is kept waits for a second person to publish it. Once published, the page shows it within a minute.',
  names: {
    brand: 'Colours',
    help: 'Help and contact',
    words: 'Words of the screens',
    agreements: 'Terms and notices',
    origins: 'Allowed sites',
    limits: 'Limits',
    carriers: 'Order of providers',
  },
  about: {
    brand: 'Six hexadecimal digits, as in #0b5cab. They must be readable on white and on black.',
    help: 'Where citizens find help.',
    words: 'Empty: the product’s own words. No < and no >.',
    agreements:
      'Where a title or a text changes, change the version, too: everybody is asked again.',
    origins:
      'One origin a line, with https. Each may ask for passwords: the municipality’s own sites alone.',
    limits:
      'Between half and twice what the program has. How many at once, and seconds until the next.',
    carriers: 'One a line, in the order in which they are tried.',
  },
  fields: {
    'brand.accent': 'Colour on a light page',
    'brand.accentDark': 'Colour on a dark page',
    'help.page': 'Page of help',
    'help.email': 'E-mail',
    'help.phone': 'Telephone',
    'help.office': 'Office and hours',
    'origins.sites': 'Sites with the form',
    'carriers.email': 'Providers of e-mail',
    'carriers.sms': 'Providers of text messages',
  },
  parts: {
    burst: 'at once',
    refill: 'seconds for each one more',
    version: 'version',
    title: 'title',
    text: 'text',
  },
  empty: '(empty)',
  waiting: (name: string, count: number) => `${name} (${count} not published)`,
  coded: (value: string) => `The program has: ${value}.`,
  waits: (value: string, author: string) => `In force: ${value}. Changed by ${author}.`,
  others: (value: string, author: string) => `${author} wrote: ${value}.`,
  filter: 'Find a text',
  filterHint: 'By its name, by what it says, or by where it is read.',
  shownOf: (shown, found, all) =>
    found === all
      ? `In view: ${shown} of ${all}.`
      : `In view: ${shown} of ${found} with these words, of ${all} in all.`,
  more: (count) => `Show ${count} more`,
  keep: 'Keep for publication',
  kept: 'Kept. It waits for somebody else to publish it.',
  back: 'Back to the settings',
  draft: 'To be published',
  nothingWaits: 'Nothing waits to be published.',
  field: 'Setting',
  now: 'In force',
  becomes: 'Will be',
  author: 'Written by',
  preview: 'See the form with these changes (another tab)',
  publish: 'Publish these changes',
  second: 'Somebody publishes it who has written none of these changes.',
  published: (number: number) =>
    `Version ${number} is published. Everybody sees it within a minute.`,
  drafted:
    'That version opens something that is shut now. It waits to be published: it takes somebody else.',
  place: 'Where it is read',
  meanwhile:
    'Somebody else changed this meanwhile. What you typed is still here: compare it before you keep it.',
  versions: 'Versions',
  none: 'None was published yet: what the program has is in force.',
  number: 'Version',
  since: 'Published',
  by: 'By',
  changed: 'What changed',
  acts: 'Actions',
  inForce: 'In force',
  unusable: 'Cannot be used',
  wentBack: (number: number) =>
    number === 0 ? 'Went back to what the program has.' : `Went back to version ${number}.`,
  rollBack: 'Go back to this',
  lastOf: (shown, all) => `These are the last ${shown} of ${all}.`,
  backTo: (number) =>
    number === 0 ? 'Go back to what the program has' : `Go back to version ${number}`,
  backChanges: 'What changes by going back',
  backLead:
    'This changes on the citizens’ page, within a minute. If it opens something that is shut now, it waits to be published: that takes another person.',
  backChangesNothing: 'Nothing changes: that version says the same as the one in force.',
  stay: 'Leave it as it is',
  look: 'See',
  export: 'Export',
  fragment: 'Fragment for the profile of the code',
  errors: {
    required: 'It is missing.',
    too_long: 'It is too long.',
    malformed: 'It is not written well.',
    markup_refused: 'No < and no >.',
    placeholder_unknown: 'Between braces stands only what the text had there before.',
    colour_malformed: 'Write # and six hexadecimal digits, in small letters.',
    low_contrast: 'It is hard to read: the contrast must be 4.5 to 1.',
    address_malformed: 'Write a whole address that begins with https://.',
    origin_malformed:
      'One exact origin a line: https and the name of the site, no slash at the end, no wildcard.',
    origin_missing: 'The site of one of the municipality’s pages is missing.',
    out_of_bounds: 'It must be between half and twice what the program has.',
    carriers_differ: 'The same providers, each once.',
    version_needed: 'The text has changed: write a new version.',
    version_spent: 'That version had another text before: write a new one.',
    too_much: 'These are too many changes for one version.',
    unsound: 'With this the profile would not be sound.',
  },
}
