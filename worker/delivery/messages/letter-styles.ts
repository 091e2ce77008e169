/** The style sheet of a letter: what a mail program may ignore without harm. Knows no particular message. */
import { html, type Html } from './html.ts'

/** @param accent six hexadecimal digits behind `#`, readable on a dark page */
export const letterStyles = (accent: string): Html =>
  html`<style>
    a {
      text-underline-offset: 2px;
    }
    @media (max-width: 480px) {
      .gutter {
        padding: 20px 10px !important;
      }
      .card {
        padding: 28px 22px 26px !important;
      }
      .code {
        font-size: 28px !important;
        letter-spacing: 2px !important;
      }
      .button,
      .button-link {
        display: block !important;
      }
    }
    @media (prefers-color-scheme: dark) {
      .page {
        background: #101216 !important;
      }
      .card {
        background: #1a1d23 !important;
        border-top-color: ${accent} !important;
      }
      .text,
      .code,
      .secret {
        color: #eceef2 !important;
      }
      .muted,
      .link {
        color: #a9b0bb !important;
      }
      .panel {
        background: #262a32 !important;
      }
      .warning {
        border-top-color: #343943 !important;
      }
      .accent {
        color: ${accent} !important;
      }
      .button,
      .button-link,
      .crest {
        background: ${accent} !important;
        color: #16181d !important;
      }
    }
  </style>`
