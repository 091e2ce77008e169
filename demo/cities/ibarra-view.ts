/** The view of the site of Ibarra, drawn for this project: a volcano over a lake, and white walls under red roofs. */

const house = (x: number, y: number, w: number) =>
  `<path class="bright" d="M${x} ${y}h${w}v${260 - y}h-${w}Z"/><path class="paint" d="M${x - 8} ${y}l12-16h${w - 8}l12 16Z"/>`

const arch = (x: number) => `M${x} 260v-20a8 8 0 0 1 16 0v20Z`

export const ibarraView = `<circle class="sun" cx="968" cy="4" r="36"/>
  <path class="far" d="M0 208 130 168l120 22 150-44 170 40 120-16 160 40 200-54 150 34v100H0Z"/>
  <path class="mid" d="M420 214 690 44c14-10 24-6 34 2l22 10 24-6c12 2 20 10 30 18l230 146Z"/>
  <path class="snow" d="M612 93 690 44c14-10 24-6 34 2l22 10 24-6c12 2 20 10 30 18l46 30-34-8-22 16-28-20-26 22-30-24-34 22-22-18Z"/>
  <path class="water" d="M0 212c140-12 280-6 420-2 200 6 520 4 780-6v56H0Z"/>
  <path class="gleam" d="M480 222h90M640 230h130M840 222h70M930 236h90M1040 226h80"/>
  <g>${house(30, 206, 70)}${house(112, 216, 54)}${house(176, 202, 84)}${house(1010, 212, 64)}${house(1084, 204, 90)}</g>
  <path class="lit" d="M46 220h10v14H46ZM72 220h10v14H72ZM128 228h9v13h-9ZM146 228h9v13h-9ZM192 218h10v14h-10ZM214 218h10v14h-10ZM236 218h10v14h-10ZM1026 224h9v13h-9ZM1048 224h9v13h-9ZM1100 220h10v14h-10ZM1124 220h10v14h-10ZM1148 220h10v14h-10Z"/>
  <path class="bright" d="M286 214h170v46H286ZM352 132h38v82h-38Z"/>
  <path class="paint" d="M278 214l10-12h166l10 12ZM346 134l25-34 25 34Z"/>
  <path class="wire" d="M371 100V84M364 90h14"/>
  <circle class="second" cx="371" cy="156" r="9"/>
  <path class="lit" d="M364 178h14v24h-14Z${[298, 326, 354, 382, 410, 436].map(arch).join('')}"/>
  <g class="near"><path d="M0 250c160-10 300-6 460 0 200 6 420 4 740-4v14H0Z"/><path d="M494 252c-14 0-20-10-16-22 2-14 10-24 16-30 6 6 14 16 16 30 4 12-2 22-16 22ZM966 250c-13 0-18-10-15-20 2-13 9-22 15-28 6 6 13 15 15 28 3 10-2 20-15 20Z"/></g>`
