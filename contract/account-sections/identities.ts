/** Identities of other providers that open the account, the newest first. */
import * as v from 'valibot'
import { identityView } from '../account.ts'

export const identitiesSection = v.array(identityView)
