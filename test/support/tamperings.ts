/** What somebody who can write all of D1 may do to the audit, with six entries under two seals. */

const relink = `UPDATE audit SET previous = coalesce(
  (SELECT before.mac FROM audit before WHERE before.sequence < audit.sequence
   ORDER BY before.sequence DESC LIMIT 1), '')`
const withoutSecond = [
  'DELETE FROM audit WHERE sequence = 2',
  'UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2',
  relink,
  "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit'",
]
const swapped = [
  'UPDATE audit SET sequence = -1 WHERE sequence = 2',
  'UPDATE audit SET sequence = 2 WHERE sequence = 3',
  'UPDATE audit SET sequence = 3 WHERE sequence = -1',
  relink,
]
export const yesterday = [
  'DELETE FROM audit WHERE sequence > 3',
  'DELETE FROM audit_seals WHERE through > 3',
  "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit'",
]
const forgedSeal = `INSERT INTO audit_seals (through, hash, number, epoch, entries, key, mac)
  SELECT 999, hash, 3, epoch, entries, key, mac FROM audit_seals WHERE number = 2`

/** What is done; whether the Worker itself raises the alarm within the minute, and seals no more; the statements. */
export const tamperings = [
  ['an entry taken out of the middle', false, 'DELETE FROM audit WHERE sequence = 2'],
  ['an entry taken out, the rest numbered and linked anew', false, ...withoutSecond],
  ['the last entries taken out', false, 'DELETE FROM audit WHERE sequence > 4'],
  ['two entries exchanged and linked anew', false, ...swapped],
  [
    'what an entry says',
    false,
    `UPDATE audit SET details = '{"device":"Safari"}' WHERE sequence = 2`,
  ],
  ['an entry dated back', false, 'UPDATE audit SET at = at - 86400 WHERE sequence = 2'],
  [
    'an entry moved to another municipality',
    false,
    "UPDATE audit SET municipality = 'leon' WHERE sequence = 5",
  ],
  [
    'a forged entry with the MAC of a true one',
    false,
    `INSERT INTO audit (id, municipality, event, subject, details, mac, previous)
     SELECT 'aud_forged', municipality, event, 'acc_victim', details, mac, mac FROM audit WHERE sequence = 6`,
  ],
  ['a record altered and every seal deleted', true, ...withoutSecond, 'DELETE FROM audit_seals'],
  [
    'a record altered and every seal passed off as one of an older version',
    true,
    ...swapped,
    'UPDATE audit_seals SET number = NULL, epoch = NULL, entries = NULL, key = NULL, mac = NULL',
  ],
  ['the newest seal replaced by the one before', true, 'DELETE FROM audit_seals WHERE number = 2'],
  ['rows and seals both cut off', true, ...yesterday],
  [
    'everything cut off, back to nothing',
    true,
    'DELETE FROM audit',
    'DELETE FROM audit_seals',
    "DELETE FROM sqlite_sequence WHERE name = 'audit'",
  ],
  ['a seal put far ahead, so that nothing would ever be sealed again', true, forgedSeal],
] as const
