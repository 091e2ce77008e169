/** `npm start`: the Worker, the cities' site and the outbox, on this machine. */
import { launch } from './launch.mjs'

launch('demo/serve.ts', ...process.argv.slice(2))
