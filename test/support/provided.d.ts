/** What the set-up of tests on workerd, which runs in Node, tells them. */
export type { ProvidedContext } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the server that stands in for vendors: vendor-server.setup.ts. */
    readonly vendors: string
    /** For `localhost`, and trusted by the workerd of the tests: vitest.config.ts. */
    readonly certificate: { readonly key: string; readonly cert: string }
    /** Origin of the control of the mail servers: smtp-server.setup.ts. */
    readonly smtp: string
  }
}
