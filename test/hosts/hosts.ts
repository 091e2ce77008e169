/** Pages as they are met: each with what it does to whatever stands in it. */
import { readFileSync } from 'node:fs'
import { link, module, page, tag, type Addresses, type Host } from './host.ts'

const sheet = (path: string) =>
  readFileSync(new URL(`./sheets/node_modules/${path}`, import.meta.url), 'utf8')

const styled = (path: string) => page(`<style>${sheet(path)}</style>`)

/** As the translators of browsers do: each text goes into two elements of their own, again whenever it changes. */
const translator = `<script>
  addEventListener('DOMContentLoaded', () => {
    const translated = new WeakSet()
    const translate = () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const all = []
      while (texts.nextNode()) all.push(texts.currentNode)
      for (const text of all) {
        const { parentElement } = text
        if (translated.has(parentElement) || !text.data.trim() || parentElement.closest('script, style, option')) continue
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        translated.add(inner)
        inner.append(text.data)
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    new MutationObserver(translate).observe(document.body, { childList: true, subtree: true, characterData: true })
    translate()
  })
</script>`

const validate = `<script>${sheet('jquery/dist/jquery.min.js')}</script>
<script>${sheet('jquery-validation/dist/jquery.validate.min.js')}</script>
<script>
  const watched = () => jQuery('form').each((_, form) => jQuery(form).validate())
  jQuery(watched)
  new MutationObserver(watched).observe(document, { childList: true, subtree: true })
  jQuery(document).on('submit', 'form', (event) => event.preventDefault())
</script>`

/** One form around the whole page, whose default button the Enter key presses. */
const webForms = `<form id="aspnetForm" method="post" action="./default.aspx" onsubmit="document.title = 'posted'; return false" onkeypress="if (event.key === 'Enter') { document.getElementById('search').click(); return false }">
  <input type="hidden" name="__VIEWSTATE" value="dDwtMTY5">
  <input name="query"><input type="submit" id="search" value="Buscar">
  ${tag}
</form>`

const strict = ({ worker }: { readonly worker: string }) => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${worker}; connect-src ${worker}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
})

/** The page in a frame of another, which may do what the attribute lists. */
const framed = (sandbox: string) => (at: Addresses) => {
  const inner = page('')(at).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>M</title><main><iframe title="Entrar" sandbox="${sandbox}" style="width: 100%; height: 720px; border: 0" srcdoc="${inner}"></iframe></main>`
}

export const plain: Host = { name: 'plain', html: page(''), looks: 'as-anywhere' }

export const hosts: readonly Host[] = [
  plain,
  {
    name: 'classic-div',
    html: ({ script }) =>
      `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>M</title><script src="${script}"></script><body marginwidth="0" marginheight="0"><main><div data-citizen="login">${link}</div></main>`,
    looks: 'as-anywhere',
    console: /type="module"/,
  },
  { name: 'rtl', html: page('', tag, '<html lang="ar" dir="rtl">'), looks: 'as-anywhere' },
  {
    name: 'dark-inherit',
    html: page(
      '<style>body { background: #10141c; color: #e8eaf0; font-family: Georgia, serif }</style>',
      '<citizen-login styling="inherit"></citizen-login>',
    ),
    looks: 'readable',
  },
  { name: 'translator', html: page(translator), looks: 'readable' },
  { name: 'bootstrap', html: styled('bootstrap/dist/css/bootstrap.min.css'), looks: 'as-anywhere' },
  { name: 'bulma', html: styled('bulma/css/bulma.min.css'), looks: 'as-anywhere' },
  {
    name: 'foundation',
    html: styled('foundation-sites/dist/css/foundation.min.css'),
    looks: 'as-anywhere',
  },
  { name: 'all-unset', html: page('<style>* { all: unset }</style>'), looks: 'as-anywhere' },
  {
    name: 'no-labels',
    html: page('<style>label { display: none } input { width: 40px; opacity: .2 }</style>'),
    looks: 'as-anywhere',
  },
  { name: 'jquery-validate', html: page(validate), looks: 'as-anywhere' },
  { name: 'web-forms', html: page('', webForms), looks: 'as-anywhere' },
  { name: 'strict-policy', html: page(''), headers: strict, looks: 'as-anywhere' },
  {
    name: 'nonce-policy',
    html: (at) => page('')(at).replace('<script ', '<script nonce="7f3a" '),
    headers: ({ worker }) => ({
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-7f3a'; connect-src ${worker}`,
    }),
    looks: 'as-anywhere',
  },
  {
    name: 'base',
    html: page('<base href="https://www.otra.example/otra/">'),
    looks: 'as-anywhere',
  },
  {
    name: 'quirks',
    html: (at) => page('')(at).replace('<!doctype html>', ''),
    looks: 'as-anywhere',
  },
  {
    name: 'latin-1',
    html: (at) =>
      page('')(at)
        .replace('<meta charset="utf-8">', '')
        .replace('<main>', '<main><p>Señalización</p>'),
    charset: 'iso-8859-1',
    looks: 'as-anywhere',
  },
  {
    name: 'dialog',
    html: page(
      '<script>addEventListener("load", () => document.querySelector("dialog").showModal())</script>',
      `<dialog style="width: min(36em, 92vw); padding: 0; border: 0; max-width: none">${tag}</dialog>`,
    ),
    looks: 'readable',
  },
  {
    name: 'two-copies',
    html: (at) => page(module({ ...at, script: `${at.script}?v=2` }))(at),
    looks: 'as-anywhere',
    console: /loaded twice.*load it once/,
    code: 'loaded_twice',
  },
  {
    name: 'insecure',
    html: page(''),
    origin: 'http://www.ciudad.example',
    workerElsewhere: true,
    told: 'Esta página no es segura',
    console: /serve the page over https/,
    code: 'page_insecure',
  },
  {
    name: 'unlisted',
    html: page(''),
    origin: 'http://otra.localhost',
    told: 'Esta página no tiene permiso',
    console: /otra\.localhost is not listed: add it/,
    code: 'page_unlisted',
  },
  {
    name: 'policy-without-host',
    html: page(''),
    headers: ({ worker }) => ({
      'Content-Security-Policy': `script-src ${worker}; connect-src 'self'`,
    }),
    told: 'No pudimos',
    console: /connect-src must allow/,
    code: 'unreachable',
  },
  {
    name: 'wrong-slug',
    html: (at) => page('')({ ...at, script: at.script.replace('/demo/', '/dmeo/') }),
    told: 'Iniciar sesión',
    console: /"dmeo" names no municipality/,
    code: 'not_found',
  },
  {
    name: 'sandboxed',
    html: framed('allow-scripts'),
    framed: true,
    told: 'Esta página no tiene permiso',
    console: /sandboxed: add allow-same-origin/,
  },
  {
    name: 'sandboxed-forms',
    html: framed('allow-scripts allow-same-origin'),
    framed: true,
    told: 'Esta página no tiene permiso',
    console: /sandboxed: add allow-same-origin and allow-forms/,
  },
]
