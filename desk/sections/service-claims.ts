/** What a service is told of each person: a box for each claim, and what for in each language once it is ticked. */
import { html } from 'lit'
import { claimNames, toldWith } from '../../contract/account-claims.ts'
import type { ServiceForm, ServiceTerms } from '../../contract/desk/services.ts'
import { localeNames } from '../../contract/locale.ts'
import { textField } from '../parts.ts'
import type { Words } from '../words/es.ts'
import { nameIn } from '../words/index.ts'
import { textIn } from './typed-text.ts'

type Terms = ServiceTerms | undefined

/** What can be asked for by itself, and what the service is told already. */
function claimsOf(terms: Terms): readonly string[] {
  const has = Object.keys(terms?.claims ?? {})
  return claimNames.filter((claim) => !toldWith[claim] || has.includes(claim))
}

/** Of the city, and those in which something is said already. */
function languagesOf(terms: Terms, locales: readonly string[]): readonly string[] {
  const said = Object.values(terms?.claims ?? {}).flatMap(Object.keys)
  return [...new Set([...locales, ...said])]
}

const nameOf = (claim: string, locale: string) => `claims.${claim}.${locale}`

/** What is typed under a box that is not ticked any more stays there, and is not sent. */
export const claimsIn = (
  data: FormData,
  terms: Terms,
  locales: readonly string[],
): ServiceForm['claims'] =>
  Object.fromEntries(
    claimsOf(terms).map((claim) => [
      claim,
      Object.fromEntries(
        languagesOf(terms, locales).map((locale) => [
          locale,
          data.has(`claims.${claim}`) ? textIn(data, nameOf(claim, locale)) : '',
        ]),
      ),
    ]),
  )

/** @param asked claims that are ticked */
export const claimBoxes = (
  { settings: { services: say } }: Words,
  terms: Terms,
  locales: readonly string[],
  asked: ReadonlySet<string>,
  choose: (claim: string, isOn: boolean) => void,
) =>
  claimsOf(terms).map(
    (claim) =>
      html`<div>
        <div class="ca-choice">
          <input
            class="ca-radio"
            type="checkbox"
            id="claims.${claim}"
            name="claims.${claim}"
            .checked=${asked.has(claim)}
            @change=${({ target }: Event) => choose(claim, (target as HTMLInputElement).checked)}
          />
          <label class="ca-choice-label" for="claims.${claim}">${nameIn(say.claims, claim)}</label>
        </div>
        <div class="desk-fields" ?hidden=${!asked.has(claim)}>
          ${languagesOf(terms, locales).map((locale) =>
            textField({
              id: nameOf(claim, locale),
              label: say.purpose(nameIn(say.claims, claim), nameIn(localeNames, locale)),
              hint: '',
              error: '',
              value: terms?.claims[claim]?.[locale] ?? '',
              optional: true,
              longest: 120,
            }),
          )}
        </div>
      </div>`,
  )
