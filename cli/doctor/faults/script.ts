/** Scripts that are missing, held back, doubled or changed on their way. */
import { serverOfScript, type PageSeen } from '../evidence.ts'
import { linesFor, ofPage, when, type Fault } from '../fault.ts'

/** As browsers run: anything else is a name that an optimiser gave, to run the script itself later. */
const run = new Set(['', 'module', 'text/javascript', 'application/javascript'])

export const isHeldBack = ({ hasSource, type }: PageSeen['scripts'][number]) =>
  !hasSource || !run.has(type)

const requestsOf = (page: PageSeen) =>
  page.exchanges.filter(({ address }) => serverOfScript(address) !== undefined)

/** Failures that are told apart by other means: a policy, an integrity, another origin. */
const explained = /csp|BLOCKED|ERR_FAILED|ABORTED/

export const scriptMissing: Fault = {
  gravity: 'bad',
  find: ofPage(({ scripts, defined }) => when(scripts.length === 0 && !defined)),
  es: (_, evidence) => ({
    wrong: 'La página no tiene el script: sin él, la etiqueta no hace nada.',
    cure: `Pegue en la página:${linesFor(evidence)}\n      Si estaba y no sale, el gestor de contenidos quita los scripts: use un bloque de HTML o la plantilla.`,
  }),
  en: (_, evidence) => ({
    wrong: 'The page has no script: without it, the tag does nothing.',
    cure: `Paste into the page:${linesFor(evidence)}\n      If it was there and does not come out, the content management system removes scripts: use a block of HTML, or the template.`,
  }),
}

export const scriptNotFound: Fault = {
  gravity: 'bad',
  find: ofPage((page, { worker }) =>
    requestsOf(page)
      .filter(
        ({ status, failure }) =>
          status >= 400 || (failure !== '' && !explained.test(failure) && worker?.failure === ''),
      )
      .map(({ address, status }) => `${address} (${status || 'sin respuesta / no answer'})`),
  ),
  es: (what, evidence) => ({
    wrong: `El script no se pudo traer: ${what}.`,
    cure: `Corrija la dirección. Lo que hoy va en la página:${linesFor(evidence)}`,
  }),
  en: (what, evidence) => ({
    wrong: `The script could not be fetched: ${what}.`,
    cure: `Put the address right. What belongs on the page today:${linesFor(evidence)}`,
  }),
}

export const scriptHeldBack: Fault = {
  gravity: 'bad',
  find: ofPage(({ scripts }) =>
    scripts.filter(isHeldBack).map(({ type, hasSource }) => type || (hasSource ? '' : 'src')),
  ),
  es: (mark) => ({
    wrong: `Un optimizador cambió el script (${mark}) para ejecutarlo después, o nunca: Rocket Loader, WP Rocket, LiteSpeed o semejante.`,
    cure: 'Exclúyalo: en Cloudflare, Rocket Loader apagado para esta página o data-cfasync="false" en el script; en WP Rocket y LiteSpeed, «widget.js» en la lista de scripts que no se retrasan.',
  }),
  en: (mark) => ({
    wrong: `An optimiser changed the script (${mark}), to run it later or never: Rocket Loader, WP Rocket, LiteSpeed or the like.`,
    cure: 'Leave it out: in Cloudflare, Rocket Loader off for this page or data-cfasync="false" on the script; in WP Rocket and LiteSpeed, “widget.js” in the list of scripts that are not delayed.',
  }),
}

export const scriptNotModule: Fault = {
  gravity: 'weak',
  find: ofPage(({ scripts }) =>
    when(scripts.some((one) => !isHeldBack(one) && one.type !== 'module')),
  ),
  es: () => ({
    wrong: 'Al script le falta type="module": llega igual, con una vuelta más a la red.',
    cure: 'Escriba <script type="module" …>. Si el gestor de contenidos lo quita, déjelo así.',
  }),
  en: () => ({
    wrong:
      'The script lacks type="module": it comes all the same, after one more way to the network.',
    cure: 'Write <script type="module" …>. If the content management system removes it, leave it.',
  }),
}

export const scriptTwice: Fault = {
  gravity: 'bad',
  find: ofPage((page) => {
    const addresses = new Set([
      ...page.scripts.map(({ address }) => address),
      ...requestsOf(page).map(({ address }) => address),
    ])
    return when(addresses.size > 1, [...addresses].join(', '))
  }),
  es: (addresses) => ({
    wrong: `El script está dos veces: ${addresses}. La segunda copia cede ante la primera, pero se descarga igual, y dos versiones pueden estorbarse.`,
    cure: 'Deje una sola, con la misma dirección en toda la página (sin ?v=). Suele estar en la plantilla y en el contenido a la vez.',
  }),
  en: (addresses) => ({
    wrong: `The script is there twice: ${addresses}. The second copy gives way, and is fetched all the same; two releases may get in each other’s way.`,
    cure: 'Keep one, by one address (without ?v=). Often it is in the template and in the content.',
  }),
}

export const scriptOutdated: Fault = {
  gravity: 'bad',
  find: ofPage(({ said, scripts }) =>
    scripts
      .filter(({ address }) =>
        said.some((text) => /'?integrity'? attribute/.test(text) && text.includes(address)),
      )
      .map(({ integrity }) => integrity),
  ),
  es: (integrity, evidence) => ({
    wrong: `El atributo integrity (${integrity.slice(0, 20)}…) no es el del script de hoy: el navegador no lo ejecuta.`,
    cure: `Ponga la dirección que lleva su propio resumen, con su integrity, de ${evidence.worker?.server}/embed.json; o sin integrity:${linesFor(evidence)}`,
  }),
  en: (integrity, evidence) => ({
    wrong: `The attribute integrity (${integrity.slice(0, 20)}…) is not that of today’s script: the browser does not run it.`,
    cure: `Take the address that names its own digest, with its integrity, from ${evidence.worker?.server}/embed.json; or leave integrity out:${linesFor(evidence)}`,
  }),
}

export const scriptWithoutCors: Fault = {
  gravity: 'bad',
  find: ofPage(({ said, scripts }, { worker }) =>
    scripts
      .filter(
        ({ address }) =>
          // A refusal, of a slug that nobody has, is for no page.
          worker?.profileStatus !== 404 &&
          said.some((text) => text.includes('CORS policy') && text.includes(address)),
      )
      .map(({ address }) => address),
  ),
  es: (address) => ({
    wrong: `Algo entre el servidor y la página quita de ${address} las cabeceras que permiten usarlo aquí (Access-Control-Allow-Origin).`,
    cure: 'Cargue el script del servidor mismo, sin proxy ni CDN en medio; o haga que el proxy pase todas las cabeceras.',
  }),
  en: (address) => ({
    wrong: `Something between the Worker and the page removes from ${address} the headers that let it be used here (Access-Control-Allow-Origin).`,
    cure: 'Load the script from the Worker itself, without a proxy or a CDN in between; or let the proxy pass every header on.',
  }),
}

export const scriptChanged: Fault = {
  gravity: 'bad',
  find: ofPage((page, { worker }) => {
    const digest = worker?.digest
    const present = page.scripts.filter(
      ({ type, address }) => type === 'module' && !/@[\da-f]+\.js$/.test(new URL(address).pathname),
    )
    const got = (address: string) =>
      page.exchanges.filter(
        ({ address: one, status, digest: held }) =>
          one === address && status === 200 && held !== '',
      )
    return present
      .map(({ address }) => address)
      .filter(
        (address) =>
          digest && got(address).length > 0 && !got(address).some((one) => one.digest === digest),
      )
  }),
  es: (address) => ({
    wrong: `Lo que llega de ${address} no es lo que el servidor entrega: un proxy, un optimizador o una caché vieja lo cambia.`,
    cure: 'Exclúyalo de la minificación y de la caché, o vacíela. Cargue el script del servidor mismo.',
  }),
  en: (address) => ({
    wrong: `What comes from ${address} is not what the Worker serves: a proxy, an optimiser or an old cache changes it.`,
    cure: 'Leave it out of minification and caching, or empty the cache. Load the script from the Worker itself.',
  }),
}
