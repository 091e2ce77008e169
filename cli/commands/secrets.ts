/** Prints a fresh set of the Worker's secrets, for a deployment by hand. */
import { createSecrets } from '../../worker/crypto/keys.ts'

export const secrets = {
  summary: 'draws a fresh set of the Worker’s secrets, as JSON for `wrangler secret bulk`',
  usage: 'secrets > keys.json',
  async run(): Promise<number> {
    console.log(JSON.stringify(await createSecrets(), null, 2))
    return 0
  },
}
