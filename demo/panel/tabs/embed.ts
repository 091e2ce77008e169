/** What a webmaster pastes, for the chosen city, element and language. */
import { html, type TemplateResult } from 'lit'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { cities } from '../../cities/index.ts'
import { city, worker } from '../site.ts'
import { codeBlock } from './parts.ts'

const elements = {
  'citizen-login': 'Iniciar sesión',
  'citizen-register': 'Crear una cuenta',
  'citizen-recover': 'Recuperar la cuenta',
  'citizen-account': 'Mi cuenta',
} as const

const choice = { city, element: 'citizen-login' as keyof typeof elements, lang: '' }

const isElement = (name: string): name is keyof typeof elements => Object.hasOwn(elements, name)

const snippet = () => {
  const lang = choice.lang && ` lang="${choice.lang}"`
  const src = `${worker}/${choice.city}/widget.js`
  return `<script type="module" src="${src}"></script>
<${choice.element}${lang}>
  <a href="${pageOf()}">${elements[choice.element]}</a>
</${choice.element}>`
}

const parts: Readonly<Record<keyof typeof elements, string>> = {
  'citizen-login': 'entrar',
  'citizen-register': 'registro',
  'citizen-recover': 'recuperar',
  'citizen-account': 'cuenta',
}

/** The Worker's own page of the element, which needs no script. */
const pageOf = () => `${worker}/${choice.city}/${parts[choice.element]}`

const languages = () =>
  Object.values<Municipality>(municipalities).find(({ public: { slug } }) => slug === choice.city)
    ?.public.locales ?? []

const listening = () => `document.addEventListener('citizen-signed-in', (event) => {
  const { account, accessToken } = event.detail
})`

const asking = () => `import { session } from '${worker}/${choice.city}/widget.js'

const token = await session.token()
await fetch('/api/tramites', {
  headers: { authorization: \`Bearer \${token}\` },
})`

const policy = () =>
  `Content-Security-Policy:
  script-src 'self' ${worker};
  connect-src 'self' ${worker}`

export const embed = (update: () => void): TemplateResult => {
  const choose = (take: (value: string) => void) => (event: Event) => {
    if (event.currentTarget instanceof HTMLSelectElement) take(event.currentTarget.value)
    update()
  }
  return html`<div class="choices">
      ${select(
        'Profile',
        Object.values(cities).map(({ slug, name }) => [slug, name]),
        choice.city,
        choose((value) => {
          choice.city = value
          choice.lang = ''
        }),
      )}
      ${select(
        'Element',
        Object.keys(elements).map((name) => [name, `<${name}>`]),
        choice.element,
        choose((value) => {
          if (isElement(value)) choice.element = value
        }),
      )}
      ${select(
        'Language',
        [['', 'Of the page'], ...languages().map((locale) => [locale, locale] as const)],
        choice.lang,
        choose((value) => (choice.lang = value)),
      )}
    </div>
    ${codeBlock('Paste this', snippet())} ${codeBlock('Hear who signed in', listening())}
    ${codeBlock('Call your own back end', asking())}
    ${codeBlock('If your site sends a policy', policy())}`
}

const select = (
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  change: (event: Event) => void,
) =>
  html`<label class="choice"
    ><span>${label}</span
    ><select @change=${change}>
      ${options.map(
        ([name, words]) =>
          html`<option value=${name} ?selected=${name === value}>${words}</option>`,
      )}
    </select></label
  >`
