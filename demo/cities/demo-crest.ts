/** The crest of Ciudad Abierta, drawn for this project: an open gate between hills, under a rising sun. */

export const demoCrest = `<svg viewBox="0 0 64 72" aria-hidden="true" focusable="false">
  <path d="M4 4h56v34c0 17-11 26-28 32C15 64 4 55 4 38Z" fill="currentColor"/>
  <path d="M8 8h48v29.500c0 15-9.500 22.800-24 28.200C17.500 60.300 8 52.500 8 37.500Z" fill="#fff"/>
  <path d="M8 8h48v22H8Z" fill="currentColor" opacity=".14"/>
  <circle cx="32" cy="29" r="9" fill="#e0a030"/>
  <g stroke="#e0a030" stroke-width="2" stroke-linecap="round">
    <path d="M32 12.500v4M20.500 17.500l2.800 2.800M43.500 17.500l-2.800 2.800M15.500 29h4M44.500 29h4"/>
  </g>
  <path d="M8 36c6-7 11-9 16-5l8 6 9-7c5-4 10-1 15 6v1.500c0 15-9.500 22.800-24 28.200C17.500 60.300 8 52.500 8 37.500Z" fill="currentColor"/>
  <path d="M8.600 43c7 3 14 3.400 23.400.400s16.500-2.600 23.400.200c-.7 3-1.800 5.600-3.300 7.900-6.600-2.400-13-2-20.300.200-7.600 2.300-13.500 2-19.700-.3C10.400 49 9.200 46.200 8.600 43Z" fill="#8fcbb3" opacity=".55"/>
  <path d="M22 58V45.500a10 10 0 0 1 20 0V58h-4V45.500a6 6 0 0 0-12 0V58Z" fill="#fff"/>
  <path d="M19.500 58h25v3.600h-25Z" fill="#fff"/>
</svg>`
