/** Tells a webmaster, and whoever deploys, what to paste. */
import { embedOf, embedSchema } from '../../contract/embed.ts'
import { inLocale } from '../../contract/locale.ts'
import { ownPagesOf, paths } from '../../contract/routes.ts'
import type { Operation } from './operation.ts'
import { keepScript, pinnedScript } from './pinned-script.ts'
import { firstScript } from './widget.ts'

const signIn = { es: 'Iniciar sesión', en: 'Sign in' } as const

export const embed: Operation = {
  method: 'get',
  path: paths.embed,
  access: 'anyone',
  summary: 'What a page is to hold: addresses and digest of the script, and the lines to paste',
  response: embedSchema,
  errors: ['not_found'],
  async handle(context) {
    const municipality = context.get('municipality')
    const { slug, locales } = municipality.public
    const { base } = municipality.private
    const text = await firstScript(context, municipality)
    const pinned = await pinnedScript(text)
    await keepScript(context.env.CODES, slug, pinned, text)
    const [locale] = locales
    return context.json(
      embedOf({
        server: `${base}/${slug}`,
        pinned,
        fallback: {
          address: base + ownPagesOf(slug, locale).login,
          words: inLocale(signIn, locale) ?? signIn.es,
        },
      }),
    )
  },
}
