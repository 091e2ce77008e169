/** A crest for the site of Maracaibo, drawn for this project: sun, bridge and lake in a round seal. */

const rays = Array.from(
  { length: 9 },
  (_, index) => `<path d="M32 11v5.500" transform="rotate(${index * 20 - 80} 32 34)"/>`,
).join('')

export const maracaiboCrest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <circle cx="32" cy="36" r="31" fill="currentColor"/>
  <circle cx="32" cy="36" r="27" fill="#fff4dc"/>
  <circle cx="32" cy="34" r="13" fill="#ffb020"/>
  <g stroke="#e07b00" stroke-width="2.400" stroke-linecap="round">${rays}</g>
  <path d="M5.500 41h53A27 27 0 0 1 32 63 27 27 0 0 1 5.500 41Z" fill="#0e7c86"/>
  <path d="M6 38h52v4H6Z" fill="currentColor"/>
  <path d="M19 24h3v24h-3ZM42 24h3v24h-3Z" fill="currentColor"/>
  <path d="M20.500 25 8 38M20.500 25l-6 13M20.500 25l6 13M20.500 25 32 38M43.500 25 32 38M43.500 25l-6 13M43.500 25l6 13M43.500 25 56 38" stroke="currentColor" stroke-width="1.100" fill="none"/>
  <path d="M12 50q4-3 8 0t8 0 8 0 8 0 8 0M18 56q3.500-2.600 7 0t7 0 7 0 7 0" fill="none" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/>
</svg>`
