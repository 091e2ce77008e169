/** The pages of "Pago de predios". */

export interface Citizen {
  readonly name: string
  readonly email: string
  /** `acr` of the ID token. */
  readonly level: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const css = `
:root { color-scheme: light dark; --ink: light-dark(#14212b, #e8eef2); --soft: light-dark(#52626e, #a8b6c0);
  --paper: light-dark(#f3f6f8, #10161a); --card: light-dark(#fff, #182127); --line: light-dark(#d8e0e6, #2c3942);
  --accent: light-dark(#1b5e8c, #7cc0ee); --on-accent: light-dark(#fff, #0c1a24);
  font: 100%/1.6 system-ui, 'Segoe UI', Roboto, sans-serif; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); min-height: 100vh; display: grid;
  grid-template: auto 1fr auto / minmax(0, 1fr); overflow-wrap: anywhere; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header div, main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem clamp(1rem, 5vw, 2rem); width: 100%; }
header div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: space-between; }
.brand { margin: 0; font-weight: 700; }
.brand span { display: block; font-weight: 400; font-size: .875rem; color: var(--soft); }
main { padding-block: clamp(1.5rem, 6vw, 3.5rem); }
h1 { margin: 0 0 .5rem; font-size: clamp(1.625rem, 1.2rem + 2vw, 2.25rem); line-height: 1.2; text-wrap: balance; }
.lead { margin: 0 0 1.75rem; color: var(--soft); font-size: 1.0625rem; max-width: 34rem; }
.button { display: inline-block; padding: .75rem 1.25rem; border-radius: .625rem; background: var(--accent);
  color: var(--on-accent); font-weight: 600; text-decoration: none; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .875rem; padding: clamp(1rem, 4vw, 1.5rem);
  margin-block: 0 1.5rem; }
dl { margin: 0; display: grid; gap: .75rem; }
dt { color: var(--soft); font-size: .875rem; } dd { margin: 0; font-weight: 600; }
@media (min-width: 36rem) { dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; align-items: baseline; } }
h2 { font-size: 1.125rem; margin: 0 0 .75rem; }
table { border-collapse: collapse; width: 100%; } th { text-align: start; font-weight: 400; color: var(--soft); font-size: .875rem; }
th, td { padding: .625rem 0; border-bottom: 1px solid var(--line); } td:last-child, th:last-child { text-align: end;
  font-variant-numeric: tabular-nums; white-space: nowrap; padding-inline-start: 1rem; }
tbody tr:last-child td { padding-bottom: 0; border-bottom: 0; }
a { color: var(--accent); } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
footer { color: var(--soft); font-size: .875rem; }`

const layout = (title: string, content: string, out = false) => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Pago de predios</title><style>${css}</style></head><body>
<header><div><p class="brand">Pago de predios<span>Ciudad Abierta</span></p>${out ? '<a href="/salir">Cerrar sesión</a>' : ''}</div></header>
<main>${content}</main>
<footer>Un sistema de ejemplo: ni los predios ni los importes existen.</footer></body></html>`

export const home = (): string =>
  layout(
    'Entrar',
    `<h1>Pague su predio sin hacer fila</h1>
<p class="lead">Consulte lo que debe y descargue su recibo. Entre con la misma cuenta que usa en los demás trámites de la ciudad: aquí no hay otra contraseña.</p>
<p><a class="button" href="/entrar">Entrar con su Cuenta Ciudadana</a></p>`,
  )

const levels: Readonly<Record<string, string>> = {
  'urn:citizen:1': '1 · correo o teléfono comprobado',
  'urn:citizen:2': '2 · con documento de identidad',
  'urn:citizen:3': '3 · documento confirmado por el registro civil',
  'urn:citizen:4': '4 · visto por un funcionario',
}

export const welcome = ({ name, email, level }: Citizen): string =>
  layout(
    'Sus predios',
    `<h1>Hola, ${escaped(name)}</h1>
<p class="lead">Entró con su Cuenta Ciudadana. Esto es todo lo que nos dijo de usted:</p>
<section class="card"><dl>
<div><dt>Nombre</dt><dd>${escaped(name)}</dd></div>
<div><dt>Correo para el recibo</dt><dd>${escaped(email)}</dd></div>
<div><dt>Nivel de la cuenta</dt><dd>${escaped(levels[level] ?? level)}</dd></div>
</dl></section>
<section class="card"><h2>Sus predios</h2><table>
<thead><tr><th scope="col">Predio</th><th scope="col">Por pagar</th></tr></thead>
<tbody><tr><td>Calle del Sol 14, barrio Centro</td><td>$ 84,20</td></tr>
<tr><td>Lote 7, vía al lago</td><td>$ 31,75</td></tr></tbody></table></section>`,
    true,
  )

export const signedOutPage = (): string =>
  layout(
    'Sesión cerrada',
    `<h1>Cerró la sesión</h1><p class="lead">Aquí y en su Cuenta Ciudadana.</p>
<p><a class="button" href="/entrar">Entrar otra vez</a></p>`,
  )

/** @param code what the provider said */
export const errorPage = (code: string | undefined): string =>
  layout(
    'No se pudo entrar',
    code === 'access_denied'
      ? `<h1>No entró</h1><p class="lead">Usted no dio permiso, y no sabemos nada de usted. Puede volver a intentarlo.</p>
<p><a class="button" href="/entrar">Volver a intentarlo</a></p>`
      : `<h1>No se pudo entrar</h1><p class="lead">Inténtelo otra vez dentro de un momento.${code === undefined ? '' : ` (${escaped(code)})`}</p>
<p><a class="button" href="/entrar">Volver a intentarlo</a></p>`,
  )
