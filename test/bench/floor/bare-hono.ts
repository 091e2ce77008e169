/** Floor of a cold start: Hono and one route. A Worker that is built on it cannot do with less. */
import { Hono } from 'hono'

const app = new Hono()
app.get('*', (context) => context.json({ ready: true }))

// oxlint-disable-next-line import/no-default-export -- workerd calls a module's default
export default app
