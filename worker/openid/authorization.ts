/** One sign-in of a citizen at a service. */
import type { ClaimName } from '../../contract/account-claims.ts'
import type { Service } from './service.ts'

/** What the authorization was asked for, and what its exchange must match. */
export interface Terms {
  readonly redirectUri: string
  readonly scope: string
  /** Claims for the userinfo endpoint and for the ID token. */
  readonly userinfo: readonly ClaimName[]
  readonly idToken: readonly ClaimName[]
  readonly nonce?: string
  /** RFC 7636, by S256. */
  readonly challenge: string
  /** Thumbprint of the key that the token must be bound to (RFC 9449 §10). */
  readonly jkt?: string
  /** Seconds since 1970. */
  readonly authTime: number
  readonly methods: readonly string[]
  readonly acr: string
}

export interface NewAuthorization {
  readonly id: string
  readonly service: string
  readonly account: string
  readonly session: string
  readonly sid: string
  readonly terms: Terms
  readonly notifies: boolean
}

export interface Authorization {
  readonly id: string
  readonly account: string
  readonly session: string
  readonly sid: string
  readonly terms: Terms
  readonly service: Service
  /** By what the service knows the citizen. */
  readonly subject: string
  /** What the citizen lets it know now; empty when that was withdrawn. */
  readonly consented: readonly string[]
  readonly jkt: string | null
}
