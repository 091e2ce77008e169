/** A product to measure beside: Hanko's sign-in element, with the page's own origin as its server. */
import { register } from '@teamhanko/hanko-elements'

await register(location.origin, { enablePasskeys: false, cookieSameSite: 'strict' })
