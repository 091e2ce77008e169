/** Tags that are missing, or say something that cannot be. */
import { returnAddress } from '../../../contract/return-address.ts'
import { serverOfScript, type Evidence, type PageSeen } from '../evidence.ts'
import { linesFor, ofPage, when, type Fault } from '../fault.ts'

const tagsOf = ({ tags, frames }: PageSeen) => [...tags, ...frames.flatMap((one) => one.tags)]

export const tagMissing: Fault = {
  gravity: 'bad',
  find: ofPage((page) => when(tagsOf(page).length === 0)),
  es: (_, evidence) => ({
    wrong: 'La página no tiene la etiqueta, o el gestor de contenidos la quitó al guardar.',
    cure: `Ponga la etiqueta donde va el formulario:${linesFor(evidence)}\n      Si desaparece al guardar, use un bloque de HTML, o <div data-citizen="login"></div> en su lugar.`,
  }),
  en: (_, evidence) => ({
    wrong:
      'The page has no tag, or the content management system removed it when the page was saved.',
    cure: `Put the tag where the form belongs:${linesFor(evidence)}\n      If it is gone after saving, use a block of HTML, or <div data-citizen="login"></div> in its place.`,
  }),
}

/** One may name the host, the other the municipality too. */
const agree = (one: string, other: string) =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)

export const tagOfOtherServer: Fault = {
  gravity: 'bad',
  find: ofPage((page) => {
    const servers = page.scripts.flatMap(({ address }) => serverOfScript(address) ?? [])
    if (servers.length === 0) return []
    return tagsOf(page)
      .flatMap(({ server }) => server?.replace(/\/$/, '') || [])
      .filter((server) => !servers.some((one) => agree(one, server)))
  }),
  es: (server, { worker }) => ({
    wrong: `La etiqueta dice server="${server}", y el script es de ${worker?.server}.`,
    cure: 'Quite el atributo server: el script ya sabe de quién es. Con varios municipios, un script y una etiqueta del mismo.',
  }),
  en: (server, { worker }) => ({
    wrong: `The tag says server="${server}", and the script is of ${worker?.server}.`,
    cure: 'Take the attribute server away: the script knows whose it is. With several municipalities, a script and a tag of the same one.',
  }),
}

const read = (text: string, here: string) =>
  URL.canParse(text, here) ? new URL(text, here) : undefined

/** Addresses to which the element would lead nobody: of another origin than the page and the profile's pages. */
const refused = (which: 'returnTo' | 'loginUri') =>
  ofPage((page, { worker }: Evidence) => {
    const profile = worker?.profile
    if (!profile) return []
    return tagsOf(page)
      .flatMap((tag) => tag[which] ?? [])
      .filter((text) => returnAddress(text, page.address, profile, read) === undefined)
  })

export const returnToRefused: Fault = {
  gravity: 'bad',
  find: refused('returnTo'),
  es: (address) => ({
    wrong: `return-to="${address}" lleva a otro sitio: quien entra no llegará ahí.`,
    cure: 'Use una dirección de la propia página, o del origen de una de las páginas del perfil (public.pages).',
  }),
  en: (address) => ({
    wrong: `return-to="${address}" leads to another origin: whoever signs in will not get there.`,
    cure: 'Use an address of the page’s own origin, or of one of the profile’s pages (public.pages).',
  }),
}

export const loginUriRefused: Fault = {
  gravity: 'bad',
  find: refused('loginUri'),
  es: (address) => ({
    wrong: `login-uri="${address}" es de otro sitio: la credencial no se enviará ahí.`,
    cure: 'Use una dirección de la propia página, o del origen de una de las páginas del perfil (public.pages).',
  }),
  en: (address) => ({
    wrong: `login-uri="${address}" is of another origin: the credential will not be sent there.`,
    cure: 'Use an address of the page’s own origin, or of one of the profile’s pages (public.pages).',
  }),
}
