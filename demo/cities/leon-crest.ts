/** A crest for the site of León, drawn for this project: a lion's head of plain shapes in a rosette. */

const petals = Array.from(
  { length: 12 },
  (_, index) =>
    `<ellipse cx="32" cy="13" rx="6.500" ry="9" transform="rotate(${index * 30} 32 36)"/>`,
).join('')

export const leonCrest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <g fill="currentColor">${petals}<circle cx="32" cy="36" r="22"/></g>
  <circle cx="32" cy="36" r="19" fill="#f2a900"/>
  <circle cx="19.500" cy="25" r="5" fill="#f2a900" stroke="currentColor" stroke-width="2"/>
  <circle cx="44.500" cy="25" r="5" fill="#f2a900" stroke="currentColor" stroke-width="2"/>
  <path d="M32 21c9 0 14 6 14 14 0 10-6 17-14 17s-14-7-14-17c0-8 5-14 14-14Z" fill="#fff"/>
  <circle cx="26.500" cy="34" r="2" fill="currentColor"/>
  <circle cx="37.500" cy="34" r="2" fill="currentColor"/>
  <path d="M28.500 39.500h7L32 43.500Z" fill="currentColor"/>
  <path d="M32 43.500v2.500M27 46c2 2.500 5 2.500 5 0 0 2.500 3 2.500 5 0" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round"/>
</svg>`
