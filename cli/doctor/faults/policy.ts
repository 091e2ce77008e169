/** What the page's Content Security Policy refuses, and what to add to it. */
import type { Evidence, Violation } from '../evidence.ts'
import { ofPage, type Fault } from '../fault.ts'

const originOf = ({ worker }: Evidence) => (worker ? new URL(worker.server).origin : undefined)

type Concerns = (violation: Violation, worker: string) => boolean

/** Of what the policy refuses, what is ours. */
const refusing = (concerns: Concerns): Fault['find'] =>
  ofPage(({ violations }, evidence) => {
    const worker = originOf(evidence)
    if (worker === undefined) return []
    const found = violations.find((violation) => concerns(violation, worker))
    return found ? [found.directive] : []
  })

const fault = (
  directive: string,
  concerns: Concerns,
  stops: { readonly es: string; readonly en: string },
  value = (evidence: Evidence) => originOf(evidence) ?? '',
): Fault => ({
  gravity: 'bad',
  find: refusing(concerns),
  es: (_, evidence) => ({
    wrong: `La política de la página (Content-Security-Policy) ${stops.es}.`,
    cure: `Añada a esa cabecera, o al meta que la pone: ${directive} ${value(evidence)}`,
  }),
  en: (_, evidence) => ({
    wrong: `The page’s policy (Content-Security-Policy) ${stops.en}.`,
    cure: `Add to that header, or to the meta that sets it: ${directive} ${value(evidence)}`,
  }),
})

export const policyScript = fault(
  'script-src',
  ({ directive, blocked }, worker) =>
    directive.startsWith('script-src') && blocked.startsWith(worker),
  { es: 'no deja ejecutar el script', en: 'does not let the script run' },
)

export const policyConnect = fault(
  'connect-src',
  ({ directive, blocked }, worker) => directive === 'connect-src' && blocked.startsWith(worker),
  { es: 'no deja hablar con el servidor', en: 'does not let the element speak to the Worker' },
)

export const policyStyle = fault(
  'style-src',
  ({ directive, blocked, source }, worker) =>
    directive.startsWith('style-src') && (blocked.startsWith(worker) || source.startsWith(worker)),
  { es: 'no deja aplicar los estilos', en: 'does not let the styles apply' },
)

export const policyTrustedTypes = fault(
  'trusted-types',
  ({ directive, source }, worker) =>
    /trusted-types/.test(directive) && (source === '' || source.startsWith(worker)),
  {
    es: 'no deja que el script dibuje (Trusted Types)',
    en: 'does not let the script draw (Trusted Types)',
  },
  () => 'lit-html',
)
