/** What can be chosen in the gallery, as fields. */
import { html, type TemplateResult } from 'lit'
import { locales, type Locale } from '../../contract/locale.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { cities } from '../cities/index.ts'
import { channels, cityNames, colourNames, inCity, widthNames, type Choice } from './choice.ts'

export type Choose = (choice: Choice) => void

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })

const words = {
  email: 'E-mail',
  sms: 'SMS',
  phone: 'Phone',
  desktop: 'Desktop',
  light: 'Light',
  dark: 'Dark',
} as const

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : ''

export const toolbar = (choice: Choice, choose: Choose): TemplateResult =>
  html`<form class="toolbar" @submit=${(event: Event) => event.preventDefault()}>
    ${citySelect(choice, choose)} ${languageSelect(choice, choose)}
    ${radios('Channel', channels, choice.channel, (channel) => choose({ ...choice, channel }))}
    ${
      choice.channel === 'email'
        ? html`${radios('Width', widthNames, choice.width, (width) => choose({ ...choice, width }))}
          ${radios('Colours', colourNames, choice.colours, (colours) =>
            choose({ ...choice, colours }),
          )}`
        : ''
    }
  </form>`

const citySelect = (choice: Choice, choose: Choose) =>
  html`<label class="field"
    ><span>City</span>
    <select name="city" @change=${(event: Event) => choose(inCity(choice, valueOf(event)))}>
      ${cityNames.map(
        (name) =>
          html`<option value=${name} ?selected=${name === choice.city}>
            ${cities[name].short}
          </option>`,
      )}
    </select></label
  >`

const languageSelect = (choice: Choice, choose: Choose) => {
  const { public: profile }: Municipality = municipalities[choice.city]
  const offered = locales.filter((locale) => profile.locales.includes(locale))
  const others = locales.filter((locale) => !profile.locales.includes(locale))
  const options = (some: readonly Locale[]) =>
    some.map(
      (locale) =>
        html`<option value=${locale} ?selected=${locale === choice.lang}>
          ${languages.of(locale)}
        </option>`,
    )
  const changed = (event: Event) => {
    const lang = locales.find((locale) => locale === valueOf(event))
    if (lang) choose({ ...choice, lang })
  }
  return html`<label class="field"
    ><span>Language</span>
    <select name="lang" @change=${changed}>
      <optgroup label="The city’s own">${options(offered)}</optgroup>
      <optgroup label="All others">${options(others)}</optgroup>
    </select></label
  >`
}

const radios = <Name extends keyof typeof words>(
  legend: string,
  names: readonly Name[],
  chosen: Name,
  choose: (name: Name) => void,
) =>
  html`<fieldset class="field">
    <legend>${legend}</legend>
    <div class="segments">
      ${names.map(
        (name) =>
          html`<label
            ><input
              type="radio"
              name=${legend.toLowerCase()}
              value=${name}
              .checked=${name === chosen}
              @change=${() => choose(name)}
            /><span>${words[name]}</span></label
          >`,
      )}
    </div>
  </fieldset>`
