/** Passwords that are hashed in no time, for tests in which a hash only has to differ for other passwords and salts. */
import Argon2 from '@phi-ag/argon2'
import { vi } from 'vitest'

/** From here to the end of the file of tests. */
export function cheapHash(): void {
  vi.spyOn(Argon2.prototype, 'hash').mockImplementation((text, { salt } = {}) => {
    const hash = new Uint8Array(32)
    const bytes = new TextEncoder().encode(`${text}${String(salt)}`)
    for (const [index, byte] of bytes.entries())
      hash[index % 32] = ((hash[index % 32] ?? 0) * 31 + byte) % 256
    return { hash, encoded: '' }
  })
}
