/** Types of `auth-core.mjs`: as much of `@auth/core` as the tests use. */

export declare const customFetch: unique symbol
export declare const skipCSRFCheck: unique symbol

export interface AuthConfig {
  readonly basePath: string
  readonly trustHost: boolean
  readonly secret: string
  readonly skipCSRFCheck: typeof skipCSRFCheck
  readonly providers: readonly {
    readonly id: string
    readonly name: string
    readonly type: 'oidc'
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
    readonly checks: readonly string[]
    /** False: whom it is about is asked of the userinfo endpoint. */
    readonly idToken: boolean
    readonly [customFetch]: typeof fetch
  }[]
}

export declare function Auth(request: Request, config: AuthConfig): Promise<Response>
