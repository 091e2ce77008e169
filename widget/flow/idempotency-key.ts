/** The name of one submission, so that doing it again after a lost answer meets its own work. */

const encoder = new TextEncoder()

/** What is remembered of a submission is its digest: passwords are not kept for this. */
async function digestOf(content: string) {
  const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(content))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Gives every submission a name of its own, and the same name to the same content while its fate is unknown. */
export function idempotencyKeys() {
  let open: { readonly digest: string; readonly name: string } | undefined
  return {
    /** @param content everything that makes the submission what it is */
    async keyOf(content: string): Promise<string> {
      const digest = await digestOf(content)
      if (open?.digest !== digest) open = { digest, name: crypto.randomUUID() }
      return open.name
    },
    /** The Worker has answered: whatever comes next is something new. */
    settle() {
      open = undefined
    },
  }
}
