/** How an e-mail address with a name is written in a header (RFC 5322 §3.4). */

/**
 * E.g. `"Ciudad Abierta" <no-responder@ciudad.example>`. Control characters, which could end a header, are dropped.
 */
export const nameAddr = ({ name, address }: { readonly name: string; readonly address: string }) =>
  // oxlint-disable-next-line no-control-regex
  `"${name.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&')}" <${address}>`
