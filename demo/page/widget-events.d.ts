/** The widget's events, as far as this site uses them. They bubble, so the document hears them all. */
interface DocumentEventMap {
  'citizen-signed-in': CustomEvent<{
    readonly account: {
      readonly details: Readonly<Record<string, string>>
      readonly contacts: { readonly channel: string; readonly value: string }[]
    }
    readonly accessToken: string
  }>
  'citizen-signed-out': CustomEvent<null>
  'citizen-registered': CustomEvent<null>
  'citizen-recovered': CustomEvent<null>
  'citizen-step': CustomEvent<{ readonly flow: string; readonly at: string }>
  'citizen-error': CustomEvent<{ readonly code: string }>
}
