/** Municipalities that a deployment takes: as the demo's, with hosts that somebody could have. */
import { demo } from '../../worker/municipalities/demo.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { pagesAt } from '../../worker/municipalities/pages.ts'

/**
 * @param slug also its second-level name below `gob.ec`
 * @param kept what is otherwise than in the demo's private half
 */
export function town(slug: string, kept: Partial<Municipality['private']> = {}): Municipality {
  const site = `https://www.${slug}.gob.ec`
  return {
    public: {
      ...demo.public,
      slug,
      name: slug,
      pages: pagesAt(site),
      passkeys: { rpId: `${slug}.gob.ec` },
      support: { email: `cuenta@${slug}.gob.ec` },
    },
    private: {
      ...demo.private,
      base: `https://id.${slug}.gob.ec`,
      origins: [site],
      audience: site,
      sender: { name: slug, address: `no-responder@${slug}.gob.ec` },
      delivery: { email: [{ via: 'resend', secrets: { key: 'RESEND_KEY' } }], sms: [] },
      ...kept,
    },
  }
}
