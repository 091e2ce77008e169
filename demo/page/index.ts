/** What the city's own scripts do: find a service, and greet a citizen who is signed in. Then the panel comes. */
import { recordEvents } from '../panel/event-log.ts'
import { greet } from './greeting.ts'
import { searchServices } from './search.ts'
import { keepWayBack } from './way-back.ts'

keepWayBack()
searchServices()
greet()
recordEvents()
// After everything that a citizen waits for; and without it, where the line is lost meanwhile.
addEventListener('load', () => setTimeout(() => import('../panel/index.ts').catch(() => undefined)))
