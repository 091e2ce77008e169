/** What the Worker uses of `node:crypto`, which workerd has under `nodejs_compat`; its types of Node are not loaded. */
declare module 'node:crypto' {
  export interface KeyObject {
    readonly asymmetricKeyType?: string
    readonly asymmetricKeyDetails?: {
      readonly modulusLength?: number
      readonly namedCurve?: string
    }
  }

  export class X509Certificate {
    /** @throws for what is no certificate */
    constructor(pem: string)
    readonly publicKey: KeyObject
    /** E.g. `Nov 22 02:42:01 2026 GMT`. */
    readonly validFrom: string
    readonly validTo: string
  }

  /** @throws for what is no key in PEM */
  export function createPublicKey(pem: string): KeyObject

  export function verify(
    hash: 'sha1' | 'sha256',
    content: Uint8Array,
    key: KeyObject | { readonly key: string; readonly dsaEncoding: 'der' },
    signature: Uint8Array,
  ): boolean
}
