/** Addresses of the desk, which officers alone open. As in `routes.ts`, `:name` is a parameter. */
import type { CaseKind } from './desk/cases.ts'
import type { Grain } from './desk/figures.ts'

export const deskPaths = {
  page: '/:slug/desk',
  asset: '/:slug/desk/assets/:file',
  challenge: '/:slug/desk/challenge',
  session: '/:slug/desk/session',
  freshness: '/:slug/desk/session/freshness',
  invitationOptions: '/:slug/desk/invitation/options',
  invitation: '/:slug/desk/invitation',
  officers: '/:slug/desk/officers',
  limitsMet: '/:slug/desk/limits-met',
  figures: '/:slug/desk/figures',
  audit: '/:slug/desk/audit',
  auditExport: '/:slug/desk/audit/export',
  auditVerification: '/:slug/desk/audit/verification',
  queue: '/:slug/desk/queue',
  openCase: '/:slug/desk/cases/:kind/:id/open',
  releaseCase: '/:slug/desk/cases/:kind/:id/release',
  decideCase: '/:slug/desk/cases/:kind/:id/decision',
  search: '/:slug/desk/search',
  ruling: '/:slug/desk/citizens/:account/ruling',
  releaseCitizen: '/:slug/desk/citizens/:account/release',
} as const

/** Local development only, and so apart: a production build does not even hold its name. */
export const deskEntrancePath = '/:slug/desk/development'

/** The addresses of one municipality's desk, relative to the Worker's host. */
export const deskRoutesOf = (slug: string) => ({
  page: `/${slug}/desk`,
  asset: (file: 'desk.js' | 'desk.css' | 'plots.js') => `/${slug}/desk/assets/${file}`,
  challenge: `/${slug}/desk/challenge`,
  session: `/${slug}/desk/session`,
  freshness: `/${slug}/desk/session/freshness`,
  invitationOptions: `/${slug}/desk/invitation/options`,
  invitation: `/${slug}/desk/invitation`,
  officers: `/${slug}/desk/officers`,
  limitsMet: `/${slug}/desk/limits-met`,
  figures: (grain: Grain) => `/${slug}/desk/figures?grain=${grain}`,
  audit: `/${slug}/desk/audit`,
  auditExport: `/${slug}/desk/audit/export`,
  auditVerification: `/${slug}/desk/audit/verification`,
  search: `/${slug}/desk/search`,
  ruling: (account: string) => `/${slug}/desk/citizens/${account}/ruling`,
  releaseCitizen: (account: string) => `/${slug}/desk/citizens/${account}/release`,
  queue: `/${slug}/desk/queue`,
  openCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/open`,
  releaseCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/release`,
  decideCase: (kind: CaseKind, id: string) => `/${slug}/desk/cases/${kind}/${id}/decision`,
})
