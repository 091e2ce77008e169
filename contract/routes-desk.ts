/** Addresses of the desk, which officers alone open. As in `routes.ts`, `:name` is a parameter. */
import type { CaseKind } from './desk/cases.ts'

export const deskPaths = {
  page: '/:slug/desk',
  asset: '/:slug/desk/assets/:file',
  challenge: '/:slug/desk/challenge',
  session: '/:slug/desk/session',
  freshness: '/:slug/desk/session/freshness',
  invitationOptions: '/:slug/desk/invitation/options',
  invitation: '/:slug/desk/invitation',
  officers: '/:slug/desk/officers',
  audit: '/:slug/desk/audit',
  queue: '/:slug/desk/queue',
  openCase: '/:slug/desk/cases/:kind/:id/open',
  releaseCase: '/:slug/desk/cases/:kind/:id/release',
  decideCase: '/:slug/desk/cases/:kind/:id/decision',
  hearClaim: '/:slug/desk/claims/:claim/hearing',
  proposeMove: '/:slug/desk/claims/:claim/move',
  confirmProposal: '/:slug/desk/proposals/:proposal/confirmation',
  refuseProposal: '/:slug/desk/proposals/:proposal/refusal',
  undoProposal: '/:slug/desk/proposals/:proposal/undoing',
  search: '/:slug/desk/search',
  ruling: '/:slug/desk/citizens/:account/ruling',
  releaseCitizen: '/:slug/desk/citizens/:account/release',
} as const

/** Local development only, and so apart: a production build does not even hold its name. */
export const deskEntrancePath = '/:slug/desk/development'

/** The addresses of one municipality's desk, relative to the Worker's host. */
export const deskRoutesOf = (slug: string) => ({
  page: `/${slug}/desk`,
  asset: (file: 'desk.js' | 'desk.css') => `/${slug}/desk/assets/${file}`,
  challenge: `/${slug}/desk/challenge`,
  session: `/${slug}/desk/session`,
  freshness: `/${slug}/desk/session/freshness`,
  invitationOptions: `/${slug}/desk/invitation/options`,
  invitation: `/${slug}/desk/invitation`,
  officers: `/${slug}/desk/officers`,
  /** @param before sequence of the entry that ends the page before; the newest when absent */
  audit: (before?: number) =>
    `/${slug}/desk/audit${before === undefined ? '' : `?before=${before}`}`,
  search: `/${slug}/desk/search`,
  ruling: (account: string) => `/${slug}/desk/citizens/${account}/ruling`,
  releaseCitizen: (account: string) => `/${slug}/desk/citizens/${account}/release`,
  hearClaim: (id: string) => `/${slug}/desk/claims/${id}/hearing`,
  proposeMove: (id: string) => `/${slug}/desk/claims/${id}/move`,
  confirmProposal: (id: string) => `/${slug}/desk/proposals/${id}/confirmation`,
  refuseProposal: (id: string) => `/${slug}/desk/proposals/${id}/refusal`,
  undoProposal: (id: string) => `/${slug}/desk/proposals/${id}/undoing`,
  queue: `/${slug}/desk/queue`,
  openCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/open`,
  releaseCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/release`,
  decideCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/decision`,
})
