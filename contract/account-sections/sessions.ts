/** Where each session was opened, by its id. */
import * as v from 'valibot'
import { place } from './place.ts'

export const sessionsSection = v.record(v.string(), place)
