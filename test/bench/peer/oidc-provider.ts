/** `oidc-provider` on a port of this machine, with everything that it keeps in one table, as a D1 adapter would keep it. */
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from '../../support/oidc-provider.mjs'

export interface Client {
  readonly id: string
  readonly secret: string
  readonly callback: string
}

/** Statements, and those of them that waited for another to end. */
export interface Asked {
  statements: number
  inSequence: number
}

type Payload = Readonly<Record<string, unknown>> & {
  readonly uid?: string
  readonly grantId?: string
}

const table = `CREATE TABLE documents (
  model TEXT, id TEXT, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, PRIMARY KEY (model, id))`

/** What asks the table: each call is one statement, counted as the bench counts those of D1. */
function countedTable(asked: Asked) {
  const db = new DatabaseSync(':memory:')
  db.exec(table)
  let underWay = 0
  return async <T>(ask: (db: DatabaseSync) => T): Promise<T> => {
    asked.statements += 1
    if (underWay === 0) asked.inSequence += 1
    underWay += 1
    try {
      await setImmediate()
      return ask(db)
    } finally {
      underWay -= 1
    }
  }
}

/** @see https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js for what each method must do */
function adapterOver(ask: ReturnType<typeof countedTable>) {
  return class {
    readonly model: string

    constructor(model: string) {
      this.model = model
    }

    async #find(where: string, value: string): Promise<Payload | undefined> {
      const row = await ask((db) =>
        db
          .prepare(`SELECT payload FROM documents WHERE model = ? AND ${where} = ?`)
          .get(this.model, value),
      )
      return row ? (JSON.parse(String(row['payload'])) as Payload) : undefined
    }

    find = (id: string) => this.#find('id', id)

    findByUid = (uid: string) => this.#find('uid', uid)

    async upsert(id: string, payload: Payload): Promise<void> {
      const { uid = null, grantId = null } = payload
      await ask((db) =>
        db
          .prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)')
          .run(this.model, id, JSON.stringify(payload), uid, grantId),
      )
    }

    async consume(id: string): Promise<void> {
      await ask((db) =>
        db
          .prepare(
            `UPDATE documents SET payload = json_set(payload, '$.consumed', unixepoch())
             WHERE model = ? AND id = ?`,
          )
          .run(this.model, id),
      )
    }

    async destroy(id: string): Promise<void> {
      await ask((db) =>
        db.prepare('DELETE FROM documents WHERE model = ? AND id = ?').run(this.model, id),
      )
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await ask((db) => db.prepare('DELETE FROM documents WHERE grant_id = ?').run(grantId))
    }
  }
}

/** Signs in and agrees by itself whenever somebody is asked: what is measured comes after. */
export async function startPeer({ id, secret, callback }: Client, port: number) {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const issuer = `http://localhost:${port}`
  const asked: Asked = { statements: 0, inSequence: 0 }
  const ask = countedTable(asked)
  const Adapter = adapterOver(ask)
  const scope = 'openid profile email'
  const provider = new Provider(issuer, {
    adapter: Adapter,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    ttl: { Interaction: 600, Grant: 3600, Session: 3600, AccessToken: 300, IdToken: 300 },
    cookies: { keys: ['a key of the bench'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    // Of an account, too, what is told is in the database.
    findAccount: async (_: unknown, sub: string) => {
      await ask((db) => db.prepare('SELECT payload FROM documents WHERE id = ?').get(sub))
      return { accountId: sub, claims: () => ({ sub, name: 'Elena', email: 'elena@example.org' }) }
    },
  })
  await new Adapter('Client').upsert(id, {
    client_id: id,
    client_secret: secret,
    redirect_uris: [callback],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: 'ES256',
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const grant = new provider.Grant({ accountId: 'elena', clientId: id })
    grant.addOIDCScope(scope)
    void grant.save().then((grantId: string) =>
      provider.interactionFinished(request, response, {
        login: { accountId: 'elena' },
        consent: { grantId },
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return {
    issuer,
    /** What it has asked of its table since it was last asked for. */
    takes(): Asked {
      const taken = { ...asked }
      Object.assign(asked, { statements: 0, inSequence: 0 })
      return taken
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
