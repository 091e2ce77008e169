/** What the city's own scripts do: find a service, and greet a citizen who is signed in. Then the panel comes. */
import { greet } from './greeting.ts'
import { searchServices } from './search.ts'

const own = document.querySelector<HTMLScriptElement>('script[data-worker][data-city]')

searchServices()
greet({ worker: own?.dataset['worker'] ?? '', city: own?.dataset['city'] ?? '' })
void import('../panel/index.ts')
