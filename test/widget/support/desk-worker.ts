/** The Worker of the desk as the page asks it: answers what a test says, at paths behind `/ecuapass/desk`. */

/** @param answers a function is asked each time; nothing is answered before a promise is kept */
export function deskWorker(answers: Readonly<Record<string, unknown>>): void {
  window.fetch = async (asked) => {
    const { pathname } = new URL(new Request(asked).url)
    const found = answers[pathname.replace('/ecuapass/desk', '')]
    const value: unknown = await (typeof found === 'function' ? (found as () => unknown)() : found)
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value)
  }
}
