/** A service of the demo city, as the operator's command writes one down. */
import { toBase64url } from '../../../worker/crypto/base64.ts'
import { sha256 } from '../../../worker/crypto/digest.ts'
import { database } from '../../../worker/db/database.ts'
import type { ServiceSettings } from '../../../worker/openid/service.ts'
import { serviceStore } from '../../../worker/openid/service-store.ts'

interface Named {
  readonly id?: string
  readonly secret?: string
  readonly callback?: string
}

export async function service(
  db: D1Database,
  { id = '', secret = '', callback = '' }: Named,
): Promise<void> {
  const settings = {
    name: 'Bench',
    redirects: [callback],
    signedOut: [],
    claims: { name: { es: 'Para saludar' }, email: { es: 'Para escribir' } },
    level: 1,
    sector: 'bench.example',
    proves: 'secret',
  } satisfies ServiceSettings
  const added = serviceStore(database(db), 'demo').add(
    id,
    settings,
    toBase64url(await sha256(secret)),
  )
  await database(db).batch(added)
}
