/** The style sheets of a letter: what a mail program may ignore without harm. */
import { html, type Html } from './html.ts'
import { wordStyles } from './outlook-comments.ts'

type Property = 'background' | 'color' | 'border-top-color'

/** How the letter is on a dark page: which classes, what of them, which colour. */
const shades = (accent: string): readonly (readonly [readonly string[], Property, string])[] => [
  [['page'], 'background', '#101216'],
  [['card'], 'background', '#1a1d23'],
  [['card'], 'border-top-color', accent],
  [['panel'], 'background', '#262a32'],
  [['text', 'code', 'secret'], 'color', '#eceef2'],
  [['muted', 'link'], 'color', '#a9b0bb'],
  [['warning'], 'border-top-color', '#343943'],
  [['accent'], 'color', accent],
  [['button', 'button-link', 'plate'], 'background', accent],
  [['button', 'button-link', 'plate'], 'color', '#16181d'],
]

/** @param before what must hold for the rules, e.g. an attribute that a mail program sets */
const rules = (accent: string, before: (property: Property) => string): string =>
  shades(accent)
    .map(([names, property, colour]) => {
      const selectors = names.map((name) => `${before(property)}.${name}`)
      return `${selectors.join(',')}{${property}:${colour} !important}`
    })
    .join('\n')

// Outlook on the web and on phones picks dark colours of its own, and marks what it changed: `data-ogsc` a text's
// colour, `data-ogsb` a ground's. It reads these attributes only before a class, never on it, so the letter stands in an
// element that has both. Apart, so that a program that stumbles over the attributes loses these rules alone.
const ofOutlook = (property: Property) => (property === 'color' ? '[data-ogsc] ' : '[data-ogsb] ')

/** @param accent six hexadecimal digits behind `#`, readable on a dark page */
export const letterStyles = (accent: string): Html =>
  html`${wordStyles}
    <style>
      a {
        text-underline-offset: 2px;
      }
      @media (max-width: 480px) {
        .gutter {
          padding: 20px 10px !important;
        }
        .card {
          padding: 26px 20px 24px !important;
        }
        .code {
          font-size: 28px !important;
          letter-spacing: 2px !important;
        }
        .wide {
          width: 100% !important;
        }
        .fact-name,
        .fact-value {
          display: block !important;
          width: auto !important;
          padding: 0 !important;
        }
        .fact-value {
          padding-bottom: 6px !important;
        }
        .button-link {
          display: block !important;
        }
      }
      @media (prefers-color-scheme: dark) {
        ${rules(accent, () => '')}
      }
    </style>
    <style>
      ${rules(accent, ofOutlook)}
    </style>`
