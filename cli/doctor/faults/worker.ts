/** Workers that do not answer, or not this page. */
import { isSameSite } from '../../site.ts'
import { ofPage, ofWorker, when, type Fault } from '../fault.ts'

const hostOf = (server = '') => (URL.canParse(server) ? new URL(server).host : server)

export const workerUnreachable: Fault = {
  gravity: 'bad',
  find: ({ worker }) => when(worker !== undefined && worker.failure !== '', worker?.failure),
  es: (reason, { worker }) => ({
    wrong: `El servidor de acceso (${hostOf(worker?.server)}) no responde: ${reason}.`,
    cure:
      'Revise que la dirección del script esté bien escrita. Si lo está, avise a quien opera el servicio: faltan su DNS, ' +
      'su certificado o el despliegue (npm run deploy).',
  }),
  en: (reason, { worker }) => ({
    wrong: `The Worker (${hostOf(worker?.server)}) does not answer: ${reason}.`,
    cure:
      'Check that the address of the script is spelled right. If so, tell the operator: its DNS, its certificate or the ' +
      'deployment (npm run deploy) is missing.',
  }),
}

export const workerUnhealthy: Fault = {
  gravity: 'bad',
  find: ofWorker(({ health }) => when(health !== 200, String(health))),
  es: (status, { worker }) => ({
    wrong: `El servidor de acceso no está listo: ${hostOf(worker?.server)}/healthz responde ${status}.`,
    cure: 'Avise a quien opera el servicio: el motivo está en su registro (npx wrangler tail).',
  }),
  en: (status, { worker }) => ({
    wrong: `The Worker is not ready: ${hostOf(worker?.server)}/healthz answers ${status}.`,
    cure: 'Tell the operator: the reason is in its log (npx wrangler tail).',
  }),
}

export const municipalityUnknown: Fault = {
  gravity: 'bad',
  find: ofWorker(({ health, profileStatus }) => when(health === 200 && profileStatus === 404)),
  es: (_, { worker }) => ({
    wrong: `El servidor responde, pero no conoce el municipio de ${worker?.server}.`,
    cure: 'Revise lo que va después del host en la dirección del script: es el nombre corto del municipio. Pídalo a quien opera el servicio.',
  }),
  en: (_, { worker }) => ({
    wrong: `The Worker answers, and does not know the municipality of ${worker?.server}.`,
    cure: 'Check what follows the host in the address of the script: it is the municipality’s short name. Ask the operator for it.',
  }),
}

export const originNotListed: Fault = {
  gravity: 'bad',
  find: ({ page, worker }) =>
    when(
      page !== undefined &&
        worker?.profile !== undefined &&
        worker.allowedOrigin !== new URL(page.address).origin,
      page && new URL(page.address).origin,
    ),
  es: (origin) => ({
    wrong: `El servidor de acceso no atiende a páginas de ${origin}.`,
    cure: `Pida a quien opera el servicio que ponga "${origin}" en private.origins del perfil, tal cual (con o sin www), y despliegue.`,
  }),
  en: (origin) => ({
    wrong: `The Worker does not answer pages of ${origin}.`,
    cure: `Ask the operator to put "${origin}" into private.origins of the profile, exactly so (with or without www), and to deploy.`,
  }),
}

export const otherSite: Fault = {
  gravity: 'weak',
  find: ofPage(({ address }, { worker }) =>
    when(
      worker !== undefined &&
        (new URL(address).protocol === 'https:') === worker.server.startsWith('https:') &&
        !isSameSite(address, worker.server),
    ),
  ),
  es: (_, { page, worker }) => ({
    wrong:
      `El servidor (${hostOf(worker?.server)}) es de otro sitio que la página (${hostOf(page?.address)}). Safari y otros ` +
      'navegadores no guardan sus cookies: la sesión queda atada a una llave de la página, y se pierde si el navegador borra sus datos.',
    cure: `Ponga el servidor en un host del mismo dominio, p. ej. id.ciudad.gob.ec junto a www.ciudad.gob.ec.`,
  }),
  en: (_, { page, worker }) => ({
    wrong:
      `The Worker (${hostOf(worker?.server)}) is of another site than the page (${hostOf(page?.address)}). Safari and others ` +
      'keep no cookies of it: the session hangs on a key of the page’s, and is lost when the browser clears its data.',
    cure: 'Put the Worker on a host of the same domain, such as id.ciudad.gob.ec beside www.ciudad.gob.ec.',
  }),
}
