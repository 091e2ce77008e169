/** Draws a page of the Worker's own: the screens of the elements, without a DOM. Built into one file for the Worker. */
import {
  formFields,
  type DrawnPage,
  type PageContent,
  type RecordContent,
  type Words,
} from '../../contract/own-page.ts'
import type { StepScreen } from '../../contract/flow.ts'
import { rootTemplate } from '../elements/root-template.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { marksReady } from '../steps/provider-buttons.ts'
import { msg } from '../locale/msg.ts'
import { readLocale } from '../locale/read-locale.ts'
import { dressed, pressForm, textAt, type Dressing } from './dress.ts'
import { piecesOf, written } from './markup.ts'
import { Presses } from './presses.ts'
import { drawnRecord } from './record.ts'
import { Screens } from './screens.ts'
import { speaking } from './speech.ts'

function hiddenOf(
  { shown, token, nonce, locale, onService }: PageContent,
  asked: readonly string[],
) {
  const screen = shown.is === 'step' ? shown.screen : undefined
  const flow = shown.is === 'done' ? shown.screen.flow : screen?.flow
  return {
    [formFields.token]: token,
    [formFields.nonce]: nonce,
    [formFields.locale]: locale,
    ...(onService && {
      [formFields.request]: onService.request,
      [formFields.proof]: onService.proof,
    }),
    ...('kind' in shown && { [formFields.kind]: shown.kind, [formFields.flow]: flow ?? '' }),
    ...(screen && { [formFields.at]: screen.at, [formFields.asked]: asked.join(' ') }),
  }
}

/** What a form of corrections begins with. */
const presentIn = (screen: StepScreen) =>
  screen.step === 'edit-details' ? screen.view.values : undefined

function draw(content: PageContent): DrawnPage {
  const { profile, locale, page, shown, paths } = content
  const presses = new Presses()
  const screens = new Screens(content, presses)
  const drawn = piecesOf(
    rootTemplate(
      {
        locale,
        brand: profile.slug,
        styling: 'card',
        scheme: 'device',
        help: profile.support.page,
      },
      screens.draw(),
    ),
  )
  const dressing: Dressing = {
    presses,
    action: content.onService?.action ?? paths[page],
    hidden: hiddenOf(content, screens.asked()),
    typed: (shown.is === 'step' && (shown.typed ?? presentIn(shown.screen))) || {},
    pressForm: 'citizen-1-press',
  }
  const pieces = dressed(drawn, dressing)
  const isWrong = pieces.some((piece) => 'open' in piece && piece.attributes.has('data-ca-summary'))
  return {
    markup: written([...pieces, ...pressForm(dressing)]),
    lang: readLocale(locale),
    heading: textAt(pieces, 'data-ca-heading'),
    isWrong,
    errorWord: msg('Error:'),
  }
}

/** Waits for nothing but its own words: those of errors are a part of their own in a page. */
export async function drawPage(content: PageContent, words: Words): Promise<DrawnPage> {
  await Promise.all([validationReady(), marksReady()])
  return speaking(words, () => draw(content))
}

/** A file of its own: see `record.ts`. */
export async function drawRecord(content: RecordContent, words: Words): Promise<DrawnPage> {
  await validationReady()
  return speaking(words, () => drawnRecord(content))
}
