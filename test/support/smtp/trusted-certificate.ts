/** Makes workerd trust one more certificate. Runs in Node, before miniflare is loaded: it reads them only then. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = 'NODE_EXTRA_CA_CERTS'

/**
 * Loads what loads miniflare, with a certificate among those of `NODE_EXTRA_CA_CERTS`. What the machine's own variable
 * names, a proxy's authority perhaps, stays trusted.
 *
 * @param certificate in PEM
 */
export async function trusting<Loaded>(
  certificate: string,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const own = process.env[variable]
  const folder = await mkdtemp(join(tmpdir(), 'citizen-auth-'))
  const file = join(folder, 'trusted.pem')
  try {
    await writeFile(file, `${own ? await readFile(own, 'utf8') : ''}\n${certificate}`)
    process.env[variable] = file
    return await load()
  } finally {
    if (own === undefined) delete process.env[variable]
    else process.env[variable] = own
    await rm(folder, { recursive: true })
  }
}
