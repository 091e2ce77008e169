/** What the Worker writes into a script when it serves it. */

/**
 * The Worker replaces this literal, quotes included, by JSON as a string, so that one request is enough. It stays as it
 * is in the npm package and in tests.
 */
const text = '__CITIZEN_EMBEDDED__'

function read(): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Undefined where the script did not come from the Worker. Build and Worker are one release: each script knows its own. */
export const embedded = read()
