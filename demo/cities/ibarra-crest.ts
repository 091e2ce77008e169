/** A crest for the site of Ibarra, drawn for this project: a white tower before a volcano and its lake. */

export const ibarraCrest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M6 10c9 0 17-2 26-7 9 5 17 7 26 7v26c0 17-10 27-26 33C16 63 6 53 6 36Z" fill="currentColor"/>
  <path d="M10 14c8 0 15-2 22-6 7 4 14 6 22 6v22c0 14-8 22.500-22 28.500C18 58.500 10 50 10 36Z" fill="#fff"/>
  <path d="M10 14c8 0 15-2 22-6 7 4 14 6 22 6v22H10Z" fill="#f3d9c9"/>
  <path d="m10 38 16-19c3-3 6-3 9 0l19 20v4H10Z" fill="#6b7f8c"/>
  <path d="m20.500 25.500 5.500-6.500c3-3 6-3 9 0l6 6.300-4.500-.8-3.500 3-3.500-2.500-4.500 2.800Z" fill="#fff"/>
  <path d="M10 42h44c-1.300 7-5 12-11 16.500H21C15 54 11.300 49 10 42Z" fill="#8fb7c4"/>
  <path d="M16 46h12M38 50h9M22 54h9" stroke="#fff" stroke-width="1.600" stroke-linecap="round"/>
  <path d="M27 60V33h10v27Z" fill="#fff" stroke="currentColor" stroke-width="1.600"/>
  <path d="m25.500 33.500 6.500-8.500 6.500 8.500Z" fill="currentColor"/>
  <path d="M32 25v-5M30 22h4" stroke="currentColor" stroke-width="1.600" stroke-linecap="round"/>
  <circle cx="32" cy="39" r="2.600" fill="#c8973f"/>
  <path d="M29.500 60v-8a2.500 2.500 0 0 1 5 0v8Z" fill="currentColor"/>
</svg>`
