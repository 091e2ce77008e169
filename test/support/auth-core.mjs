/** `@auth/core`, whose own types bring those of Node and of pages with them. */
export { Auth, customFetch, skipCSRFCheck } from '@auth/core'
