/** A browser without scripts at pages of a provider: cookies, forms, and where it is led, up to an address of a service. */
import type { Answered, Connection } from './connection.ts'

export interface PageAnswer extends Answered {
  /** Where it leads, absolute; undefined where a page is shown. */
  readonly location: string | undefined
}

type Fields = Readonly<Record<string, string>>

export interface PageBrowser {
  /** Goes where it is led until a page is shown, or until it is led to `service`. */
  opens(address: string, service: string): Promise<PageAnswer>
  /** Sends the form of the page that is shown, and goes on as `opens` does. */
  sends(fields: Fields, service: string): Promise<PageAnswer>
  /** A request of a service, which follows nothing. */
  posts(address: string, fields: Fields, headers: Fields): Promise<PageAnswer>
  gets(address: string, headers: Fields): Promise<PageAnswer>
}

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const hiddenIn = (html: string): Fields => {
  const [form = ''] = /<form[^]*?<\/form>/.exec(html) ?? []
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?>/g)
  return Object.fromEntries([...inputs].map(([, name, value = '']) => [name, unescaped(value)]))
}

/**
 * @param origin of the provider
 * @param extra headers of every request
 */
export function pageBrowser(
  connection: Connection,
  origin: string,
  extra: Fields = {},
): PageBrowser {
  const cookies = new Map<string, string>()
  let page = { address: origin, html: '' }

  async function ask(address: string, form?: Fields, headers: Fields = {}): Promise<PageAnswer> {
    const { pathname, search } = new URL(address)
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answered = await connection.ask({
      method: form ? 'POST' : 'GET',
      path: pathname + search,
      headers: {
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...extra,
        ...headers,
        ...(cookie && { cookie }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
    for (const line of answered.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const [, refresh] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(answered.text) ?? []
    const to = answered.headers.location ?? (refresh && unescaped(refresh))
    return { ...answered, location: to ? new URL(to, address).href : undefined }
  }

  async function goesOn(from: string, answer: PageAnswer, service: string): Promise<PageAnswer> {
    const { location, text } = answer
    if (location === undefined) page = { address: from, html: text }
    return location === undefined || location.startsWith(service)
      ? answer
      : goesOn(location, await ask(location), service)
  }

  return {
    opens: async (address, service) => goesOn(address, await ask(address), service),
    async sends(fields, service) {
      const [, action = ''] = /<form[^>]* action="([^"]*)"/.exec(page.html) ?? []
      const to = new URL(unescaped(action) || page.address, page.address).href
      const sent = await ask(
        to,
        { ...hiddenIn(page.html), ...fields },
        {
          origin,
          'sec-fetch-site': 'same-origin',
          'sec-fetch-mode': 'navigate',
        },
      )
      return goesOn(to, sent, service)
    },
    posts: (address, fields, headers) => ask(address, fields, headers),
    gets: (address, headers) => ask(address, undefined, headers),
  }
}
