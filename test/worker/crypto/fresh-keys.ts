/** Keys for one test, drawn anew: the tests know no fixed key either. */
import { createSecrets, readKeys, type Keys } from '../../../worker/crypto/keys.ts'

export const freshKeys = async (): Promise<Keys> => readKeys(await createSecrets())
