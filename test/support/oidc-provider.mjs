/** `oidc-provider`, which brings no types. */
export { Provider } from 'oidc-provider'
