/** Pages with one fault each. */
import type { FaultName } from '../../../cli/doctor/examine.ts'
import type { City, Otherwise } from './city.ts'
import { module, page } from './page.ts'

export const policy = (text: string) => ({ 'content-security-policy': text })

/** What is wrong, and what else follows from it; the page, its headers, what the Worker answers, and where the page is. */
export const seeded: readonly (readonly [
  why: string,
  FaultName | readonly FaultName[],
  (city: City) => {
    html: string
    headers?: Record<string, string>
    worker?: Otherwise
    at?: string
  },
])[] = [
  ['the script is not there', 'script-missing', (city) => ({ html: page(city, { script: '' }) })],
  [
    'the script’s address is misspelled',
    'script-not-found',
    (city) => ({ html: page(city), worker: { '/demo/widget.js': { status: 404 } } }),
  ],
  [
    'an optimiser will run the script later',
    'script-held-back',
    (city) => ({
      html: page(city, {
        script: `<script type="0b1c2d-module" src="${city.worker}/demo/widget.js"></script>`,
      }),
    }),
  ],
  [
    'an optimiser keeps the address in another attribute',
    'script-held-back',
    (city) => ({
      html: page(city, {
        script: `<script type="rocketlazyloadscript" data-rocket-src="${city.worker}/demo/widget.js"></script>`,
      }),
    }),
  ],
  [
    'the script lacks type="module"',
    'script-not-module',
    (city) => ({
      html: page(city, { script: `<script src="${city.worker}/demo/widget.js" defer></script>` }),
    }),
  ],
  [
    'the script is there twice',
    'script-twice',
    (city) => ({ html: page(city, { foot: module(`${city.worker}/demo/widget.js?v=2`) }) }),
  ],
  [
    'the digest is not today’s',
    'script-outdated',
    (city) => ({
      html: page(city, {
        script: module(
          `${city.worker}/demo/widget.js`,
          `integrity="sha384-${'A'.repeat(64)}" crossorigin`,
        ),
      }),
    }),
  ],
  [
    'a proxy drops the headers',
    'script-without-cors',
    (city) => ({
      html: page(city),
      worker: { '/demo/widget.js': { headers: { 'content-type': 'text/javascript' }, body: '1' } },
    }),
  ],
  [
    'a proxy changes the script',
    'script-changed',
    (city) => ({
      html: page(city),
      worker: {
        '/demo/widget.js': {
          headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
          body: '/* minified */ customElements.define("citizen-login", class extends HTMLElement {})',
        },
      },
    }),
  ],
  ['the tag was removed', 'tag-missing', (city) => ({ html: page(city, { tag: '' }) })],
  [
    'the tag names another municipality than the script',
    'tag-of-other-server',
    (city) => ({
      html: page(city, { tag: `<citizen-login server="${city.worker}/leon"></citizen-login>` }),
    }),
  ],
  [
    'the municipality is misspelled',
    'municipality-unknown',
    (city) => ({ html: page(city, { script: module(`${city.worker}/dmeo/widget.js`) }) }),
  ],
  [
    'the page’s origin is not in the profile',
    ['origin-not-listed', 'other-site'],
    (city) => ({ html: page(city), at: `http://127.0.0.1:${new URL(city.site).port}/entrar` }),
  ],
  [
    'the page is plain http',
    ['page-insecure', 'origin-not-listed', 'other-site'],
    (city) => ({ html: page(city), at: `http://ciudad.test:${new URL(city.site).port}/entrar` }),
  ],
  [
    'the policy refuses the script',
    'policy-script',
    (city) => ({ html: page(city), headers: policy("script-src 'self'") }),
  ],
  [
    'the policy refuses the requests',
    'policy-connect',
    (city) => ({ html: page(city), headers: policy("connect-src 'self'") }),
  ],
  [
    'the policy refuses the styles',
    ['script-changed', 'policy-style'],
    (city) => ({
      html: page(city),
      headers: policy("style-src 'self'"),
      worker: {
        '/demo/widget.js': {
          headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
          body: 'document.head.append(Object.assign(document.createElement("style"), { textContent: "a{}" }))',
        },
      },
    }),
  ],
  [
    'the policy lists no type for what the script draws',
    'policy-trusted-types',
    (city) => ({
      html: page(city),
      headers: policy("require-trusted-types-for 'script'; trusted-types nothing"),
    }),
  ],
  [
    'the Worker is of another site',
    'other-site',
    (city) => ({
      html: page(city, {
        script: module(`http://127.0.0.1:${new URL(city.worker).port}/demo/widget.js`),
      }),
    }),
  ],
  [
    'the Worker does not answer',
    'worker-unreachable',
    (city) => ({ html: page(city, { script: module('http://localhost:1/demo/widget.js') }) }),
  ],
  [
    'the Worker is not ready',
    'worker-unhealthy',
    (city) => ({ html: page(city), worker: { '/healthz': { status: 503 } } }),
  ],
  [
    'the page says no language',
    'lang-missing',
    (city) => ({ html: page(city, { html: '<html>' }) }),
  ],
  [
    'the page says a language that the form has not',
    'lang-mixed',
    (city) => ({ html: page(city, { html: '<html lang="pt">' }) }),
  ],
  [
    'the tag is of another language than the page',
    'lang-mixed',
    (city) => ({ html: page(city, { tag: '<citizen-login lang="en"></citizen-login>' }) }),
  ],
  [
    'the viewport is missing',
    'viewport-missing',
    (city) => ({ html: page(city, { viewport: '' }) }),
  ],
  [
    'the page’s styles hide the form',
    'form-hidden',
    (city) => ({ html: page(city, { head: '<style>citizen-login { opacity: 0 }</style>' }) }),
  ],
  [
    'a layer lies over the form',
    'form-covered',
    (city) => ({
      html: page(city, { foot: '<div id="cookies" style="position:fixed;inset:0"></div>' }),
    }),
  ],
  [
    'return-to leads elsewhere',
    'return-to-refused',
    (city) => ({
      html: page(city, { tag: '<citizen-login return-to="https://otra.ec/"></citizen-login>' }),
    }),
  ],
  [
    'login-uri leads elsewhere',
    'login-uri-refused',
    (city) => ({
      html: page(city, { tag: '<citizen-login login-uri="https://otra.ec/"></citizen-login>' }),
    }),
  ],
  [
    'the tag is in a frame',
    'framed',
    (city) => ({ html: page(city, { tag: '<iframe src="/marco"></iframe>' }) }),
  ],
  [
    'the tag is in a sandbox that lacks permissions',
    ['sandboxed', 'framed'],
    (city) => ({
      html: page(city, { tag: '<iframe src="/marco" sandbox="allow-scripts"></iframe>' }),
    }),
  ],
  [
    'the Worker’s own page is in a frame',
    'worker-framed',
    (city) => ({
      html: page(city, { foot: `<iframe src="${city.worker}/demo/entrar"></iframe>` }),
    }),
  ],
  [
    'another script stops ours without a trace',
    'not-started',
    (city) => ({ html: page(city, { head: '<script>customElements.define = () => {}</script>' }) }),
  ],
]
