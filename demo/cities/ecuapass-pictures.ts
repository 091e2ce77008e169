/** The pictures of the site of the customs, drawn for this project: they are long, and apart so that its words are found. */

/** What comes in and what goes out, in a container. */
export const crest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M32 4 60 20v32L32 68 4 52V20Z" fill="currentColor"/>
  <path d="M32 9.500 55.500 23 32 36.500 8.500 23Z" fill="#fff" opacity=".22"/>
  <path d="M32 36.500V62.500M8.500 23 32 36.500 55.500 23" fill="none" stroke="#fff" stroke-width="2.200" stroke-linejoin="round"/>
  <path d="M14 34v12l10 6" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="m13 40 1-7 6.500 3" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M50 34v12l-10 6" fill="none" stroke="#f09a57" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="m46.500 54-7-1.500 1.500-7" fill="none" stroke="#f09a57" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`

const crane = (x: number) =>
  `<path class="paint" d="M${x} 92h12v148h-12ZM${x + 62} 92h12v148h-12ZM${x} 150h74v8h-74ZM${x - 110} 84h230v10H${x - 110}ZM${x + 34} 40h6v46h-6Z"/><path class="wire" d="M${x + 37} 42 ${x - 104} 84M${x + 37} 42l78 42M${x - 70} 94v40"/><path class="second" d="M${x - 96} 134h52v22h-52Z"/>`

const kinds = ['second', 'wall', 'bright', 'mid', 'lit'] as const

const stack = (x: number, ground: number, columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const kind = kinds[(index * 3 + column + row) % kinds.length] ?? 'wall'
    return `<path class="${kind}" d="M${x + column * 46} ${ground - 20 - row * 21}h44v19h-44Z"/>`
  }).join('')

/** A port with its cranes and a ship coming in. */
export const view = `<path class="far" d="M0 196c90-40 160-30 240-8 90-44 200-30 290 2 120-36 220-26 330 0 120-34 230-26 340 2v68H0Z"/>
  <path class="water" d="M0 214h1200v46H0Z"/>
  <path class="gleam" d="M40 228h80M180 240h110M360 230h70M470 248h100M90 250h60"/>
  ${stack(300, 196, 5, 2)}${stack(346, 154, 3, 1)}
  <path class="bright" d="M552 134h50v62h-50ZM562 112h14v24h-14Z"/>
  <path class="lit" d="M560 144h34v10h-34ZM560 162h34v8h-34Z"/>
  <path class="ship" d="M262 196h364l-26 40H296Z"/>
  <path class="second" d="M276 204h344l-3 6H280Z"/>
  <path class="near" d="M660 240h540v20H660Z"/>
  ${stack(850, 240, 7, 1)}${stack(896, 219, 5, 1)}${stack(942, 198, 2, 1)}
  ${crane(740)}${crane(1080)}`
