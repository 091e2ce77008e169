/** The view of the site of Maracaibo, drawn for this project: a bridge over the lake, houses on stilts, palms, the sun. */

const pylon = (x: number) =>
  `<path class="bright" d="M${x - 9} 96h7v142h-7ZM${x + 2} 96h7v142h-7ZM${x - 9} 118h18v6h-18Z"/><path class="wire" d="M${x} 98 ${x - 92} 168M${x} 98l-60 70M${x} 98l-30 70M${x} 98l30 70M${x} 98l60 70M${x} 98l92 70"/>`

const palm = (x: number, y: number) =>
  `<path class="trunk" d="M${x} 260c4-30 6-50 0-${250 - y}"/><path class="near" d="M${x} ${y + 10}c-20-14-40-10-52 4 18-6 34-6 52-4ZM${x} ${y + 10}c-10-22-28-30-46-26 18 6 32 14 46 26ZM${x} ${y + 10}c4-22 22-32 44-28-18 6-32 14-44 28ZM${x} ${y + 10}c20-14 40-8 50 8-16-8-32-10-50-8ZM${x} ${y + 10}c-2-20-2-30 4-40 8 12 6 26-4 40Z"/>`

const stilts = (x: number) =>
  `<path class="wire" d="M${x + 8} 222v30M${x + 28} 222v30M${x + 50} 222v30"/><path class="wall" d="M${x} 196h60v28H${x}Z"/><path class="paint" d="M${x - 8} 198l14-20h48l14 20Z"/><path class="lit" d="M${x + 14} 204h10v12h-10ZM${x + 36} 204h10v12h-10Z"/>`

export const maracaiboView = `<circle class="sun" cx="800" cy="132" r="76"/>
  <path class="far" d="M0 178c80-14 150-12 220 0h760c70-16 150-14 220-2v20H0Z"/>
  <path class="water" d="M0 190h1200v70H0Z"/>
  <path class="gleam" d="M720 200h160M740 212h120M700 226h80M810 226h90M752 240h96M420 210h70M540 232h90M960 214h80M1010 236h60M330 240h60"/>
  <path class="bright" d="M330 168h870v9H330ZM330 168l-80 16h80Z"/>
  ${pylon(470)}${pylon(690)}${pylon(910)}${pylon(1110)}
  ${stilts(150)}${stilts(250)}
  <path class="near" d="M0 232c50-8 90 0 130 28H0ZM1080 260c30-22 70-28 120-24v24Z"/>
  ${palm(46, 128)}${palm(96, 160)}${palm(1158, 150)}`
