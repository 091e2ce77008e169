/** A sign for the site of the customs, drawn for this project: what comes in and what goes out, in a container. */

export const ecuapassCrest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M32 4 60 20v32L32 68 4 52V20Z" fill="currentColor"/>
  <path d="M32 9.500 55.500 23 32 36.500 8.500 23Z" fill="#fff" opacity=".22"/>
  <path d="M32 36.500V62.500M8.500 23 32 36.500 55.500 23" fill="none" stroke="#fff" stroke-width="2.200" stroke-linejoin="round"/>
  <path d="M14 34v12l10 6" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="m13 40 1-7 6.500 3" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M50 34v12l-10 6" fill="none" stroke="#f09a57" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="m46.500 54-7-1.500 1.500-7" fill="none" stroke="#f09a57" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`
