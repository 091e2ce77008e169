/** Bytes as hexadecimal digits, and back. */
import type { Bytes } from './base64.ts'

/** @returns two lower-case digits a byte */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** @param hex an even number of digits, checked already */
export const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
