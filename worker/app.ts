/** Every path behind the controls that its operations ask for. Order of middleware, nothing else. */
import { Hono } from 'hono'
import { AuthError } from './auth-error.ts'
import { bounded } from './http/bounds.ts'
import type { AppEnv } from './http/context.ts'
import { onError, problem } from './http/problem.ts'
import { countedRefusals } from './http/refusals.ts'
import { securityHeaders } from './http/security-headers.ts'
import { deskOperations } from './routes/desk/index.ts'
import { mountDesk } from './routes/desk/mount.ts'
import { mount } from './routes/mount.ts'
import { operations } from './routes/operations.ts'

export const app = new Hono<AppEnv>()

app.onError(onError)
app.use(securityHeaders)
app.use(bounded)
app.use(countedRefusals)

mount(app, operations)
mountDesk(app, deskOperations)

app.notFound((context) => problem(new AuthError('not_found'), context))
