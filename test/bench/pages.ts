/** The pages whose form is waited for. Alike in all but how the form comes to be. */
import { join } from 'node:path'
import { build } from 'vite'
import { ownPagesOf, routesOf } from '../../contract/routes.ts'
import { root } from '../../demo/stack/settings.ts'
import { Forwarder } from './forwarded.ts'
import { serve, type Served } from './http2.ts'
import { hankoAnswers } from './peer/hanko-answers.ts'
import { brotli, entry, servedFiles } from './sizes.ts'
import type { Stack } from './stack.ts'

const page = (head: string, body: string) => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ciudad Abierta</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>Ciudad Abierta</h1>
${body}
</body>
</html>
`

const script = (origin: string, path: string) =>
  `<script type="module" src="${origin}${path}"></script>`

/** A line that a webmaster may add: the screen is asked for with the script, and not by it. */
const preload = (origin: string) =>
  `<link rel="preload" as="fetch" crossorigin href="${origin}/demo/first/register.json">`

const plainForm = `<form method="post" action="/entrar">
<label>Documento o correo <input name="identifier" autocomplete="username" required></label>
<label>Contraseña <input name="password" type="password" autocomplete="current-password" required></label>
<button>Iniciar sesión</button>
</form>`

const registerTag = '<citizen-register></citizen-register>'

/** What is compared: the floors first, then a product, then ours. */
export const rows = {
  plain: 'plain HTML form',
  own: "the Worker's own page",
  bare: 'bare Lit element',
  hanko: '<hanko-login>',
  widget: '<citizen-login>',
  register: '<citizen-register>',
  preloaded: '<citizen-register>, its screen preloaded',
} as const

export type Row = keyof typeof rows

export const pathOf = (row: Row) => `/${row}.html`

/** Where the scripts are. The path of the widget's chunks follows from its own. */
const scripts = { bare: '/bare.js', hanko: '/hanko.js', widget: '/demo/widget.js' } as const

interface OwnPage {
  readonly html: string
  readonly styles: string
}

/** As the Worker serves it, but for picture and script, which come when the form can be used already. */
async function ownPage({ address }: Stack): Promise<OwnPage> {
  const { pageStyles } = routesOf('demo')
  const [html = '', styles = ''] = await Promise.all(
    [ownPagesOf('demo', 'es').login, pageStyles].map(async (path) => {
      const response = await fetch(address + path)
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      return response.text()
    }),
  )
  return {
    html: html.replace(/<(?:img|link rel="icon")[^>]*>|<script[^>]*><\/script>/g, ''),
    styles,
  }
}

/** @param origin of the scripts: another than the pages', as in real life */
const pages = (origin: string, own: OwnPage): ReadonlyMap<string, string> =>
  new Map([
    [pathOf('own'), own.html],
    [routesOf('demo').pageStyles, own.styles],
    [pathOf('plain'), page('', plainForm)],
    [pathOf('bare'), page(script(origin, scripts.bare), '<bare-login></bare-login>')],
    [pathOf('hanko'), page(script(origin, scripts.hanko), '<hanko-login></hanko-login>')],
    [pathOf('widget'), page(script(origin, scripts.widget), '<citizen-login></citizen-login>')],
    [pathOf('register'), page(script(origin, scripts.widget), registerTag)],
    [pathOf('preloaded'), page(preload(origin) + script(origin, scripts.widget), registerTag)],
  ])

/** Builds an element as the widget is built. @param input from the root */
async function scriptOf(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      minify: 'oxc',
      rolldownOptions: { input: join(root, input) },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${input} was not built`)
  return chunk.code
}

export interface Sites {
  readonly forwarder: Forwarder
  readonly pages: Served
  readonly scripts: Served
  /** Bytes of the scripts that the pages name, after brotli. */
  readonly sizes: Readonly<Record<keyof typeof scripts, number>>
  close(): void
}

/** Serves the pages, and their scripts from another origin, as an edge does. */
export async function servePages(stack: Stack): Promise<Sites> {
  const forwarder = new Forwarder(stack)
  const bare = await scriptOf('test/bench/floor/bare-lit.ts')
  const hanko = await scriptOf('test/bench/peer/hanko.ts')
  const files = await servedFiles(stack)
  const served = [...files].map(([name, text]) => [`/demo/${name}`, text] as const)
  const scriptServer = await serve(
    new Map([[scripts.bare, bare], [scripts.hanko, hanko], ...served]),
    forwarder.answers,
  )
  const pageServer = await serve(
    new Map([...pages(scriptServer.origin, await ownPage(stack)), ...hankoAnswers]),
  )
  return {
    pages: pageServer,
    forwarder,
    scripts: scriptServer,
    sizes: {
      bare: brotli(bare).length,
      hanko: brotli(hanko).length,
      widget: brotli(files.get(entry) ?? '').length,
    },
    close: () => {
      pageServer.close()
      scriptServer.close()
    },
  }
}
