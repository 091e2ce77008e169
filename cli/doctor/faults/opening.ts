/** Pages that do not open, or not as a page with a password should. */
import { isNobodys } from '../../site.ts'
import { ofPage, when, type Fault } from '../fault.ts'

/** What Chromium calls it -> who has to do something. */
const layerOf = (failure: string): 'dns' | 'tls' | 'connection' =>
  /NAME|DNS/.test(failure) ? 'dns' : /CERT|SSL|TLS/.test(failure) ? 'tls' : 'connection'

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address)

export const pageUnreachable: Fault = {
  gravity: 'bad',
  find: ({ failure }) => when(failure !== '', failure),
  es: (failure, { asked }) => ({
    wrong: {
      dns: `El DNS no conoce ${hostOf(asked)}.`,
      tls: `${hostOf(asked)} no da una conexión segura: su certificado venció, es de otro nombre o falta.`,
      connection: `Nadie responde en ${hostOf(asked)}.`,
    }[layerOf(failure)],
    cure: {
      dns: 'Revise la dirección, y que el dominio tenga un registro A, AAAA o CNAME.',
      tls: 'Renueve el certificado para ese nombre, con su cadena completa.',
      connection:
        'Revise que el servidor esté encendido y que el cortafuegos deje pasar el puerto 443.',
    }[layerOf(failure)],
  }),
  en: (failure, { asked }) => ({
    wrong: {
      dns: `The DNS does not know ${hostOf(asked)}.`,
      tls: `${hostOf(asked)} gives no secure connection: its certificate has expired, is another name’s, or is missing.`,
      connection: `Nobody answers at ${hostOf(asked)}.`,
    }[layerOf(failure)],
    cure: {
      dns: 'Check the address, and that the domain has an A, AAAA or CNAME record.',
      tls: 'Renew the certificate for that name, with its whole chain.',
      connection: 'Check that the server is running, and that its firewall lets port 443 through.',
    }[layerOf(failure)],
  }),
}

export const pageRefused: Fault = {
  gravity: 'bad',
  find: ofPage(({ status }) => when(status >= 400, String(status))),
  es: (status) => ({
    wrong: `La página responde ${status}.`,
    cure: 'Revise la dirección. Si la página pide entrar o está en mantenimiento, ábrala al público.',
  }),
  en: (status) => ({
    wrong: `The page answers ${status}.`,
    cure: 'Check the address. If the page asks for a sign-in, or is being worked on, open it to the public.',
  }),
}

/** This machine may do without. */
export const pageInsecure: Fault = {
  gravity: 'bad',
  find: ofPage(({ address }) => {
    const { protocol, hostname } = new URL(address)
    return when(
      protocol === 'http:' && !(isNobodys(hostname) && /localhost$|^127\./.test(hostname)),
    )
  }),
  es: () => ({
    wrong: 'La página llega por http, sin cifrar: cualquiera en el camino lee la contraseña.',
    cure: 'Sírvala por https, y haga que http lleve a https (redirección 301 y HSTS).',
  }),
  en: () => ({
    wrong: 'The page comes over http, unencrypted: anybody on the way reads the password.',
    cure: 'Serve it over https, and let http lead there (a 301, and HSTS).',
  }),
}
