/** What the city holds about whoever is signed in. */
import { accountView } from '../../contract/account.ts'
import { accountSectionsView } from '../../contract/account-sections/index.ts'
import { downloadFormats } from '../../contract/download-format.ts'
import { paths } from '../../contract/routes.ts'
import { readSections } from '../account-sections/index.ts'
import { ownRecord } from '../account-sections/own-record.ts'
import { AuthError } from '../auth-error.ts'
import { escaped } from '../delivery/messages/html.ts'
import { requireBearer, requireSignedIn } from '../http/client.ts'
import { drawRecord, pageStyles } from '../pages/drawing.ts'
import type { Operation } from './operation.ts'

export const account: readonly Operation[] = [
  {
    method: 'get',
    path: paths.account,
    access: 'page',
    credential: 'accessToken',
    summary: "The citizen's own data",
    response: accountView,
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const bearer = await requireBearer(context)
      return context.json(await context.get('services').sessions.accountOf(bearer))
    },
  },
  {
    method: 'get',
    path: paths.accountSections,
    access: 'page',
    credential: 'accessToken',
    summary: 'What each section of the account is told besides',
    response: accountSectionsView,
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const bearer = await requireSignedIn(context)
      return context.json(await readSections({ services: context.get('services'), bearer }))
    },
  },
  {
    method: 'get',
    path: paths.download,
    access: 'page',
    credential: 'accessToken',
    summary:
      'All that the city holds about the citizen, as a file: `html` to read, `json` for machines',
    success: { status: 200, media: 'application/json' },
    errors: ['session_required', 'session_ended', 'not_found'],
    async handle(context) {
      const bearer = await requireSignedIn(context)
      const services = context.get('services')
      const format = downloadFormats.find((one) => one === context.req.param('format'))
      const id = context.req.param('download') ?? ''
      const [may] = await services.database.batch(
        services.ports.accounts.mayDownload(id, bearer.account),
      )
      if (!may || !format) throw new AuthError('not_found')
      const record = await ownRecord({ services, bearer })
      context.header('Cache-Control', 'no-store')
      const { slug } = services.municipality.public
      context.header('Content-Disposition', `attachment; filename="${slug}.${format}"`)
      if (format === 'json') return context.json(record)
      const assets = context.env.ASSETS
      const [styles, drawn] = await Promise.all([
        pageStyles(assets),
        drawRecord(assets, { profile: services.municipality.public, ...record }),
      ])
      // A file that is opened from a disk: nothing of it runs, and it fetches nothing.
      return context.html(
        `<!doctype html><html lang="${drawn.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(drawn.heading)}</title><style>${styles}</style></head><body><main class="page-main">${drawn.markup}</main></body></html>`,
      )
    },
  },
]
