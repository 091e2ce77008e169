/** Where one chooses who to be: marked as a stand-in, so that nobody types a password of theirs. */
import { escaped } from '../../worker/delivery/messages/html.ts'
import { orders, people } from './people.ts'

const css = `
:root { color-scheme: light dark; --ink: light-dark(#1f1f2b, #ececf4); --soft: light-dark(#5a5a6e, #b0b0c4);
  --paper: light-dark(#f4f3f8, #131318); --card: light-dark(#fff, #1d1d25); --line: light-dark(#dcdae6, #35353f);
  --accent: light-dark(#5b3fa8, #c0aaff); --warn: light-dark(#7a4a00, #ffcf87);
  font: 100%/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
main { max-width: 30rem; margin: 0 auto; padding: clamp(1rem, 5vw, 3rem) 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 1rem; color: var(--soft); }
.mark { color: var(--warn); font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
li a { display: block; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .625rem; color: inherit; text-decoration: none; }
li a:hover { border-color: var(--accent); } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
li span { display: block; color: var(--soft); font-size: .875rem; }
.plain a { padding-block: .5rem; color: var(--accent); background: none; }`

const layout = (title: string, content: string) => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Proveedor de prueba</title><style>${css}</style></head>
<body><main><p class="mark">Proveedor de prueba, en lugar de ${title}</p>${content}</main></body></html>`

/** @param here its own address, with all that it was asked */
export function choosing(name: string, here: URL): string {
  const to = (parameter: string, value: string) => {
    const url = new URL(here)
    url.searchParams.set(parameter, value)
    return escaped(url.pathname + url.search)
  }
  const everybody = people.map(
    ({ id, givenName, familyName, email, shows }) =>
      `<li><a href="${to('person', id)}">${escaped(`${givenName} ${familyName}`)}<span>${escaped(
        [email, shows].filter(Boolean).join(' · '),
      )}</span></a></li>`,
  )
  const wrong = Object.entries(orders).map(
    ([order, { label }]) => `<li><a href="${to('order', order)}">${escaped(label)}</a></li>`,
  )
  return layout(
    name,
    `<h1>¿Quién es usted hoy?</h1>
<p>Nada sale de esta máquina, y aquí no hay contraseñas. En producción está la página de ${name}.</p>
<ul>${everybody.join('')}</ul>
<h2>O que algo salga mal</h2><ul class="plain">${wrong.join('')}</ul>`,
  )
}

export const refusing = (name: string, why: readonly string[]): string =>
  layout(
    name,
    `<h1>Esta petición no se puede responder</h1><p>Falta o no sirve: ${escaped(why.join(', '))}.</p>`,
  )

export const welcoming = (): string =>
  layout(
    'Google y Facebook',
    '<h1>Aquí se elige quién ser</h1><p>Empiece en el inicio de sesión de León.</p>',
  )
