/** The view of the site of León, drawn for this project: balloons over an arch and a city without hurry. */

const balloon = (x: number, y: number, r: number, one: string, other: string) =>
  `<g transform="translate(${x} ${y}) scale(${r / 50})"><path class="${one}" d="M0-50c30 0 48 22 48 46 0 22-22 38-36 52h-24C-26 34-48 18-48-4c0-24 18-46 48-46Z"/><path class="${other}" d="M0-50c12 0 20 22 20 46 0 22-8 38-10 52h-20C-12 34-20 18-20-4c0-24 8-46 20-46Z"/><path class="wire" d="M-10 48l2 12M10 48l-2 12"/><path class="wall" d="M-11 60h22v13h-22Z"/></g>`

export const leonView = `<path class="far" d="M0 214 90 186l110 18 120-34 140 30 160-36 150 34 130-26 140 28 160-34v94H0Z"/>
  ${balloon(720, 92, 34, 'second', 'bright')}${balloon(838, 20, 22, 'bright', 'water')}${balloon(962, -96, 62, 'bright', 'second')}${balloon(1116, 40, 38, 'second', 'water')}${balloon(600, 150, 16, 'water', 'bright')}${balloon(1010, 132, 18, 'water', 'second')}
  <g class="mid"><path d="M40 260v-40h50v40ZM100 260v-64h34v64ZM144 260v-34h60v34ZM214 260v-54h36v54ZM262 260v-36l28-18 28 18v36ZM960 260v-46h44v46ZM1014 260v-66h32v66ZM1056 260v-38h52v38ZM1118 260v-56h38v56Z"/></g>
  <path class="bright" d="M396 260v-70h-8v-12h168v12h-8v70h-40v-26a36 36 0 0 0-72 0v26ZM404 178v-14h136v14Z"/>
  <path class="wall" d="M420 260v-40h10v40ZM514 260v-40h10v40Z"/>
  <path class="second" d="M446 164c0-12 8-18 14-20-2-8 4-14 11-14s14 6 12 14c8 0 18 4 20 12 4-2 6-6 6-10h5c0 10-6 16-12 18Z"/>
  <path class="lit" d="M112 206h6v8h-6ZM122 206h6v8h-6ZM112 224h6v8h-6ZM226 216h6v8h-6ZM236 216h6v8h-6ZM1024 204h6v8h-6ZM1034 204h6v8h-6ZM1024 222h6v8h-6ZM1130 216h6v8h-6ZM1142 216h6v8h-6Z"/>
  <g class="near"><path d="M0 248c150-14 320-12 480-2 180 10 300 8 440-2 120-8 200-6 280 2v14H0Z"/><circle cx="340" cy="232" r="16"/><circle cx="362" cy="238" r="12"/><circle cx="610" cy="236" r="15"/><circle cx="632" cy="240" r="11"/><circle cx="900" cy="234" r="14"/></g>`
