/** How long a municipality keeps what it knows of its citizens: the list that the purge works by, for whoever asks. */
import * as v from 'valibot'
import { locales, matchLocale } from '../../contract/locale.ts'
import { paths } from '../../contract/routes.ts'
import { retentionNotice, noticeLanguageOf } from '../retention/retention-notice.ts'
import type { Operation } from './operation.ts'

export const retention: Operation = {
  method: 'get',
  path: paths.retention,
  access: 'anyone',
  summary: 'How long each kind of data is kept, in words; `?locale=` as in the profile',
  response: v.strictObject({
    language: v.picklist(['es', 'en']),
    kept: v.array(v.strictObject({ what: v.string(), kept: v.string() })),
  }),
  errors: [],
  handle(context) {
    const municipality = context.get('municipality')
    const wanted = matchLocale([context.req.query('locale') ?? ''], locales)
    const language = noticeLanguageOf(wanted ?? municipality.public.locales[0])
    context.header('Cache-Control', 'public, max-age=3600')
    return Promise.resolve(
      context.json({ language, kept: [...retentionNotice(municipality, language)] }),
    )
  },
}
