/** A second city, for tests of the walls between municipalities. Made up, and no part of the product. */
import { demo } from '../../worker/municipalities/demo.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const site = 'https://www.villanueva.example'

/** The same profile as Ciudad Abierta's but for its name, its addresses and one agreement of its own. */
export const secondMunicipality: Municipality = {
  public: {
    ...demo.public,
    slug: 'villanueva',
    name: 'Villanueva',
    service: 'Ventanilla Digital',
    pages: {
      login: `${site}/entrar`,
      register: `${site}/registro`,
      recover: `${site}/recuperar`,
      account: `${site}/cuenta`,
    },
    agreements: {
      ...demo.public.agreements,
      market: { version: '2026-03', title: { es: 'Reglas del mercado' } },
    },
  },
  private: {
    ...demo.private,
    human: { effort: 4 },
    base: 'https://id.villanueva.example',
    origins: [site],
    audience: site,
    sender: { name: 'Villanueva', address: 'no-responder@villanueva.example' },
    agreements: {
      ...demo.private.agreements,
      market: { es: 'Cada puesto se paga por mes.' },
    },
  },
}

export const secondSite = site

const registry: Record<string, Municipality> = municipalities

/** Puts the second city into the registry that the Worker reads, for as long as this file's tests run. */
export const openSecondMunicipality = () => {
  registry['villanueva'] = secondMunicipality
}
