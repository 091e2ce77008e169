/** What anybody may know of a municipality: its profile, its agreements, the keys that its tokens are verified with. */
import * as v from 'valibot'
import { inLocale, locales, matchLocale, writtenIn } from '../../contract/locale.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { publicJwks } from '../crypto/signing-keys.ts'
import { changing, validated } from '../http/validated.ts'
import type { AppContext } from '../http/context.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { municipalityOfHost } from './municipality-of-host.ts'
import type { Operation } from './operation.ts'

/** Seconds. Short enough for a new version of the terms, or a key that is about to sign, to be seen in time. */
const remembered = 'public, max-age=300'

const agreementText = v.strictObject({
  id: v.string(),
  version: v.string(),
  locale: v.picklist(locales),
  title: v.string(),
  /** Paragraphs, an empty line between them. */
  text: v.string(),
})

function profileOf(context: AppContext, city: Municipality): Promise<Response> {
  context.header('Cache-Control', changing(city, remembered))
  context.header('Content-Type', 'application/json')
  return validated(context, JSON.stringify(city.public))
}

export const profile: readonly Operation[] = [
  {
    method: 'get',
    path: paths.profile,
    access: 'anyone',
    summary: "The public half of the municipality's profile",
    response: v.looseObject({ slug: v.string() }),
    errors: [],
    handle: (context) => profileOf(context, context.get('municipality')),
  },
  {
    method: 'get',
    path: paths.profileOfHost,
    access: 'anyone',
    summary: 'The same, of the one municipality that the host has',
    response: v.looseObject({ slug: v.string() }),
    errors: ['not_found'],
    handle: async (context) => profileOf(context, await municipalityOfHost(context)),
  },
  {
    method: 'get',
    path: paths.agreement,
    access: 'anyone',
    summary: 'The text of an agreement in force; `?locale=` chooses its language',
    response: agreementText,
    errors: ['not_found'],
    handle(context) {
      const city = context.get('municipality')
      const { public: about, private: kept } = city
      const id = context.req.param('agreement') ?? ''
      const agreement = Object.hasOwn(about.agreements, id) ? about.agreements[id] : undefined
      const texts = kept.agreements[id]
      if (!agreement || !texts) throw new AuthError('not_found')
      const wanted = matchLocale([context.req.query('locale') ?? ''], about.locales)
      const locale =
        writtenIn(texts, wanted ?? about.locales[0]) ?? writtenIn(texts, about.locales[0])
      if (!locale) throw new AuthError('not_found')
      context.header('Cache-Control', changing(city, remembered))
      return Promise.resolve(
        context.json({
          id,
          version: agreement.version,
          locale,
          title: inLocale(agreement.title, locale) ?? '',
          text: texts[locale] ?? '',
        }),
      )
    },
  },
  {
    method: 'get',
    path: paths.jwks,
    access: 'anyone',
    summary: 'Public keys of access tokens (RFC 7517): past, present and next',
    response: v.looseObject({ keys: v.array(v.looseObject({ kid: v.string() })) }),
    errors: [],
    handle(context) {
      context.header('Cache-Control', remembered)
      return Promise.resolve(context.json(publicJwks(context.get('services').keys.signing)))
    },
  },
  {
    method: 'get',
    path: paths.changePassword,
    access: 'anyone',
    success: { status: 302 },
    summary:
      "Where a password manager sends a citizen to change the password: the municipality's account page",
    errors: [],
    handle: (context) =>
      Promise.resolve(context.redirect(context.get('municipality').public.pages.account, 302)),
  },
]
