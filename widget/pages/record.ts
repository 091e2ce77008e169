/** Draws a document of all that the city holds about a citizen: the account's own sections, without what is pressed. */
import type { DrawnPage, RecordContent } from '../../contract/own-page.ts'
import { accountView } from '../account/account-view.ts'
import { rootTemplate } from '../elements/root-template.ts'
import { readLocale } from '../locale/read-locale.ts'
import { allScreens } from '../steps/all-screens.ts'
import { sayFor } from '../strings/labels.ts'
import { dressed, textAt } from './dress.ts'
import { piecesOf, written } from './markup.ts'
import { Presses } from './presses.ts'

/** Notes nothing, so that every button is left out. */
const unpressed = () => {}

export function drawnRecord(content: RecordContent): DrawnPage {
  const { profile, locale } = content
  const pieces = dressed(
    piecesOf(
      rootTemplate(
        { locale, brand: profile.slug, styling: 'card', scheme: 'device', help: undefined },
        accountView({
          ...content,
          services: {
            connected: content.services,
            ask: unpressed,
            withdraw: unpressed,
            keep: unpressed,
          },
          say: sayFor(profile, locale, undefined),
          own: allScreens.own,
          level: 1,
          id: (name) => `citizen-1-${name}`,
          hrefOf: () => undefined,
          go: unpressed,
          begin: unpressed,
          unlink: unpressed,
          ask: unpressed,
          end: unpressed,
          keep: unpressed,
          signOut: unpressed,
        }),
      ),
    ),
    { presses: new Presses(), action: '', hidden: {}, typed: {}, pressForm: '' },
  )
  for (const piece of pieces)
    if ('open' in piece && piece.open === 'details') piece.attributes.set('open', '')
  return {
    markup: written(pieces),
    lang: readLocale(locale),
    heading: textAt(pieces, 'data-ca-heading'),
    isWrong: false,
    errorWord: '',
  }
}
