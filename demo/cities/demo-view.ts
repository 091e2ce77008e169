/** The view of Ciudad Abierta, drawn for this project: a valley, its towers and a cable car. */

export const demoView = `<circle class="sun" cx="812" cy="84" r="44"/>
  <path class="far" d="M0 190 120 120l90 50 130-110 110 92 90-60 120 78 130-98 120 86 110-72 180 104v100H0Z"/>
  <path class="mid" d="M0 214c120-52 220-62 340-22 110 36 190 20 300-12 130-38 230-22 330 8 90 26 150 20 230-6v78H0Z"/>
  <path class="wire" d="M300 118 760 168"/>
  <path class="wire" d="M430 132v10M600 150.500v10"/>
  <g class="second"><rect x="420" y="142" width="20" height="16" rx="4"/><rect x="590" y="160" width="20" height="16" rx="4"/></g>
  <g class="wall">
    <path d="M150 260v-44h36v-18h30v62ZM228 260v-70h40v70ZM274 260v-38l22-18 22 18v38ZM330 260v-56h48v56ZM690 260v-48h44v48ZM742 260v-78h34v78ZM784 260v-40l24-20 24 20v40ZM960 260v-62h40v62ZM1008 260v-36h56v36ZM1070 260v-74h30v74Z"/>
  </g>
  <g class="bright">
    <path d="M452 260v-92l17-30 17 30v92ZM554 260v-92l17-30 17 30v92ZM486 260v-56c0-24 16-38 34-42 18 4 34 18 34 42v56Z"/>
    <path class="lit" d="M511 260v-26a9 9 0 0 1 18 0v26ZM464 196h10v16h-10ZM566 196h10v16h-10Z"/>
  </g>
  <g class="lit">
    <path d="M238 202h8v8h-8ZM252 202h8v8h-8ZM238 222h8v8h-8ZM252 222h8v8h-8ZM342 216h8v8h-8ZM358 216h8v8h-8ZM342 236h8v8h-8ZM752 196h7v8h-7ZM764 196h7v8h-7ZM752 216h7v8h-7ZM764 216h7v8h-7ZM970 212h8v8h-8ZM984 212h8v8h-8ZM970 232h8v8h-8ZM1080 200h7v8h-7ZM1080 220h7v8h-7Z"/>
  </g>
  <g class="near">
    <path d="M0 246c160-22 300-18 460-4 170 14 300 8 440-6 110-12 200-8 300 6v20H0Z"/>
    <path d="M92 250c-16 0-22-12-18-24 2-16 12-26 18-32 6 6 16 16 18 32 4 12-2 24-18 24ZM640 250c-12 0-17-9-14-19 2-12 9-20 14-25 5 5 12 13 14 25 3 10-2 19-14 19ZM884 248c-14 0-19-10-16-21 2-14 10-23 16-28 6 5 14 14 16 28 3 11-2 21-16 21ZM1140 246c-15 0-21-11-17-23 2-15 11-25 17-31 6 6 15 16 17 31 4 12-2 23-17 23Z"/>
  </g>`
