/** Line drawings for the services, on a grid of 24, drawn for this project. */
import type { IconName } from '../cities/city.ts'
import { trusted, type Html } from './html.ts'

const paths = {
  house: '<path d="M3.500 11.500 12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20"/>',
  paper: '<path d="M6 3.500h8l4.500 4.500v12.500H6ZM14 3.500V8h4.500M9 12.500h6.500M9 16h6.500"/>',
  calendar:
    '<path d="M4 6h16v14.500H4ZM4 10.500h16M8.500 3.500v4M15.500 3.500v4M8 14h2M14 14h2M8 17h2"/>',
  drop: '<path d="M12 3.500c3.800 4.300 6 7.500 6 10.700a6 6 0 0 1-12 0c0-3.200 2.200-6.400 6-10.700ZM9 14.500a3 3 0 0 0 3 3"/>',
  bus: '<path d="M5 4.500h14V17H5ZM5 11.500h14M12 4.500v7M7 17v2.500M17 17v2.500M8 14.300h.01M16 14.300h.01"/>',
  alert: '<path d="M4 20.500V4M4 5c5-2.500 8 2.500 16 0v9c-8 2.500-11-2.500-16 0"/>',
  briefcase: '<path d="M3.500 8h17v11.500h-17ZM9 8V4.500h6V8M3.500 13h17M12 12v2"/>',
  leaf: '<path d="M5 19C4 10 9 5 20 4.500 20 15 15 20 7.500 18M5 20.500c1.500-4.500 4.500-7.500 8.500-9.500"/>',
  ship: '<path d="M4 14h16l-2.500 6h-11ZM7 14V9.500h10V14M12 9.500V4M12 4l4 2.500-4 1"/>',
  book: '<path d="M12 6.500C10 5 7.500 4.500 4 4.500V18c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V4.500c-3.500 0-6 .5-8 2ZM12 6.500V20"/>',
  vote: '<path d="M4 11h16v9.500H4ZM7.500 11V4h9v7M9.700 7.300l1.800 1.800 3.200-3.300M9 15.700h6"/>',
  heart:
    '<path d="M12 20C6 15.500 3.500 12.500 3.500 9a4.300 4.300 0 0 1 8.500-1 4.300 4.300 0 0 1 8.500 1c0 3.500-2.500 6.500-8.500 11Z"/>',
  card: '<path d="M3.500 6h17v12.500h-17ZM3.500 10h17M7 15h3.500"/>',
  talk: '<path d="M4 4.500h16v11h-8l-4.500 4v-4H4ZM8 8.500h8M8 11.700h5"/>',
  building:
    '<path d="M4 20.500h16M5.500 20.500V10M18.500 20.500V10M10 20.500V10M14 20.500V10M3.500 10 12 4l8.500 6Z"/>',
  box: '<path d="M3.500 8.500h17v10h-17ZM8 8.500v10M12 8.500v10M16 8.500v10M12 8.500 8 4.500M12 8.500l4-4"/>',
  percent:
    '<path d="M6 18 18 6M7.500 9.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM16.500 18.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"/>',
  key: '<path d="M8 15.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 11.500h8.500v3M17 11.500v2.500"/>',
  search: '<path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500l5 5"/>',
  person:
    '<path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.500-4.500 3.500-6.500 7.500-6.500s7 2 7.500 6.500"/>',
  arrow: '<path d="M5 12h14M13 6l6 6-6 6"/>',
  clock: '<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.200l3.300 2"/>',
  phone:
    '<path d="M6 3.500h3.500l1.500 4.500-2.200 1.700a12 12 0 0 0 5.500 5.500L16 13l4.500 1.500V18c0 1.500-1 2.500-2.500 2.500C10.500 20.500 3.500 13.500 3.500 6c0-1.500 1-2.500 2.500-2.500Z"/>',
  pin: '<path d="M12 21c4.500-5 7-8.300 7-11.500a7 7 0 0 0-14 0C5 12.700 7.500 16 12 21ZM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z"/>',
  shield:
    '<path d="M12 3.500 19.500 6v6c0 4.500-3 7-7.500 8.800C7.500 19 4.500 16.500 4.500 12V6ZM8.800 12l2.300 2.300 4.200-4.500"/>',
  coin: '<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM14.800 9c-.4-1-1.400-1.600-2.800-1.600-1.600 0-2.700.8-2.700 2.200 0 3 5.500 1.400 5.500 4.500 0 1.500-1.200 2.400-2.800 2.400-1.500 0-2.600-.7-3-1.900M12 5.900v1.500M12 16.500v1.600"/>',
  mail: '<path d="M3.500 5.500h17v13h-17ZM3.500 7l8.500 6 8.500-6"/>',
} satisfies Record<IconName | OwnIcon, string>

/** Drawings that only the site's own frame uses. */
type OwnIcon = 'search' | 'arrow' | 'clock' | 'phone' | 'pin' | 'mail'

/** An icon beside words that say the same, so that it is hidden from those who listen. */
export const icon = (name: keyof typeof paths): Html =>
  trusted(
    `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths[name]}</svg>`,
  )
