/** The two spellings of a signature: X.690 §8.3 has one right way to write a number, and a second way is refused. */
import { expect, test } from 'vitest'
import { rawSignature } from '../../../worker/crypto/ecdsa-signature.ts'

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

const r = '11'.repeat(32)
const s = '22'.repeat(32)

for (const [der, raw, why] of [
  [`3044 0220 ${r} 0220 ${s}`, `${r}${s}`, 'two whole numbers'],
  [`3045 0221 00ff${r.slice(2)} 0220 ${s}`, `ff${r.slice(2)}${s}`, 'a first bit that is set'],
  [`3006 020101 020102`, `${'00'.repeat(31)}01${'00'.repeat(31)}02`, 'short numbers'],
  [`3007 02020080 020102`, `${'00'.repeat(31)}80${'00'.repeat(31)}02`, 'short, first bit set'],
] as const)
  test(`a signature is the same in both spellings: ${why}`, () => {
    expect(rawSignature(bytesOf(der.replaceAll(' ', '')))).toEqual(bytesOf(raw))
  })

for (const [der, why] of [
  ['', 'nothing'],
  [`${r}${s}`, 'the raw spelling'],
  [`3045 0220 ${r} 0220 ${s}`, 'a length too long'],
  [`3044 0220 ${r} 0220 ${s} 00`, 'a byte behind it'],
  [`3045 0220 ${r} 0220 ${s} 00`, 'a byte behind the numbers'],
  [`3144 0220 ${r} 0220 ${s}`, 'no sequence'],
  [`3044 0320 ${r} 0220 ${s}`, 'no number'],
  [`3022 0220 ${r}`, 'one number'],
  [`3005 0200 020102`, 'an empty number'],
  [`3006 0201ff 020102`, 'a negative number'],
  [`3007 02020001 020102`, 'a zero too many'],
  [`3045 0221 01${r} 0220 ${s}`, 'a number of 33 bytes'],
  [`3006 020101 022002`, 'a number that goes on behind the end'],
] as const)
  test(`what is no signature is refused: ${why}`, () => {
    expect(rawSignature(bytesOf(der.replaceAll(' ', '')))).toBe(null)
  })
