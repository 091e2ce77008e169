/** A page that the Worker draws says what the element says: every text of a first screen, in every city and language. */
import { readFile } from 'node:fs/promises'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { drawPage } from '#pages'
import type { Tree } from '../../widget/first/tree.ts'
import type { FirstProfile, RenderedScreen } from '../../widget/first/first-profile.ts'
import { isAsWritten, type Locale } from '../../contract/locale.ts'
import { wordsFile, type PageContent, type Words } from '../../contract/own-page.ts'
import { ownPagesOf } from '../../contract/routes.ts'
import { firstScreens } from '../../widget/prerender/municipalities.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { municipalities } from '../../worker/municipalities/index.ts'

const wordsOf = async (locale: Locale): Promise<Words> =>
  isAsWritten(locale)
    ? {}
    : JSON.parse(
        await readFile(new URL(`../../dist/widget${wordsFile(locale)}`, import.meta.url), 'utf8'),
      )

const files = await firstScreens('')

/** What works by script alone; and the button of a part of a form, which a page shows whole. */
const byScript =
  /^(Mostrar|Ocultar|Show|Hide|Rikuchina|Pakana|cumplido|done|la (contraseña|clave)|(the )?password|Cerrar|Close|Acepto|No acepto|I accept|I do not accept|Hay más texto abajo ↓|There is more text below ↓|Continuar|Continue|Siguiente|Next|Paso \d+ de \d+|Step \d+ of \d+)$/

function textsOf(
  trees: readonly Tree[],
  locale: Locale,
  words: readonly string[],
): readonly string[] {
  return trees.flatMap((tree): readonly string[] => {
    if (typeof tree === 'string') return [tree]
    if (typeof tree === 'number') return [words[tree] ?? '']
    if ('to' in tree) return textsOf(tree.link, locale, words)
    if (!Array.isArray(tree))
      return textsOf((tree as Record<string, readonly Tree[]>)[locale] ?? [], locale, words)
    const [name, , children] = tree as readonly [string, unknown, (readonly Tree[])?]
    return name === 'dialog' ? [] : textsOf(children ?? [], locale, words)
  })
}

function textsIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if ('value' in node) return [node.value]
    return 'childNodes' in node ? textsIn(node.childNodes) : []
  })
}

const narrowed = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')

for (const { public: profile } of Object.values<Municipality>(municipalities))
  describe(profile.slug, () => {
    for (const page of ['login', 'register', 'recover'] as const)
      for (const locale of profile.locales)
        test(`${page} says the same in ${locale}`, async () => {
          const file = page === 'login' ? `${profile.slug}.json` : `${profile.slug}.${page}.json`
          const { screen, words } = files.get(file) as FirstProfile | RenderedScreen
          const said = narrowed(textsOf(screen, locale, words[locale] ?? []))
          const [{ id, step }] = profile.flows[page]
          const content: PageContent = {
            profile,
            locale,
            page,
            paths: ownPagesOf(profile.slug, locale),
            agreements: {},
            returns: false,
            token: '',
            nonce: '',
            shown: {
              is: 'step',
              kind: page,
              screen: { at: id, step, flow: '', view: { known: {} } } as never,
            },
          }
          const { markup } = await drawPage(content, await wordsOf(locale))
          const drawn = narrowed([textsIn(parseFragment(markup).childNodes).join('')]).join()
          expect(said.length).toBeGreaterThan(5)
          expect(said.filter((text) => !drawn.includes(text) && !byScript.test(text))).toEqual([])
        })
  })
