/** The passkeys of the citizen; none where the city has no sign-in by passkey. */
import * as v from 'valibot'
import { passkeyView } from '../passkey-operations.ts'

export const passkeysSection = v.array(passkeyView)
