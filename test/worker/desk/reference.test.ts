/** The number of a case is read as people dictate and paste it, and nothing else is taken for one. */
import { expect, test } from 'vitest'
import { referenceIn } from '../../../worker/desk/citizens/case-by-reference.ts'

const reference = 'LEO-7K2M-01XD'

test.each([
  ['LEO-7K2M-01XD', 'as it was drawn'],
  ['leo-7k2m-01xd', 'as a telephone writes it'],
  ['LEO 7K2M 01XD', 'with blanks'],
  ['LEO – 7K2M – 01XD', 'with dashes of a word processor'],
  ['LEO\u20117K2M\u201101XD', 'with hyphens that do not break'],
  ['\u202aLEO-7K2M-\u200b01XD\u202c', 'with what nobody sees'],
  ['ＬＥＯ－７Ｋ２Ｍ－０１ＸＤ', 'of a wide keyboard'],
  ['LEO-7K2M-O1XD', 'an O for the nought'],
  ['LEO-7K2M-0lXD', 'an l for the one'],
  ['“LEO-7K2M-01XD”.', 'in quotes, at the end of a sentence'],
])('%s: %s', (typed) => {
  expect(referenceIn(typed)).toBe(reference)
})

test.each([
  ['LEO-7K2M-01XU', 'a U, which is never drawn'],
  ['LEO-7K2M-01X', 'a letter short'],
  ['LE0-7K2M-01XD', 'a digit in the name of the city'],
  ['1004568687', 'a document'],
  ['AAEX990131MGTBBC07', 'another'],
  ['ana@correo.example', 'an address'],
  ['ana12345678', 'a user ID'],
  ['ana.1234.5678', 'another, with dots'],
])('%s is none: %s', (typed) => {
  expect(referenceIn(typed)).toBeNull()
})
