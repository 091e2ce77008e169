/**
 * Whether a browser keeps our cookies: asked at the first key. Where none has come back yet, the answer brings what a
 * proof of the browser's key is to be signed with.
 */
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import { minutes } from '../../contract/units.ts'
import { cookieOf, setCookie } from '../http/cookies.ts'
import type { Operation } from './operation.ts'

export const cookies: readonly Operation[] = [
  {
    method: 'get',
    path: paths.cookies,
    access: 'page',
    recognises: 'begins',
    summary: 'Whether the cookie that the answer before this one set has come back',
    response: v.strictObject({ kept: v.boolean() }),
    errors: [],
    async handle(context) {
      const kept = cookieOf(context, 'kept') !== undefined
      setCookie(context, 'kept', '1', minutes(5))
      return context.json({ kept })
    },
  },
]
