/**
 * How fast an isolate tells whoever it has refused lately that they are refused again. To refuse takes it some
 * milliseconds, as much as all that comes before a hash: a flood is told so one at a time, and citizens do not wait behind
 * it (T31). Nobody is sent away, and nobody waits for longer than the longest pause: a citizen whose limits a stranger has
 * used up waits for that, and is then told the price.
 */

/** Milliseconds between two refusals: an eighth of the isolate's time at most. */
const apart = 20

/** Milliseconds. What a browser says of itself may be made up, but whoever is known must not wait as strangers do. */
const longest = { stranger: 2000, device: 500 }

/** When the next of each sort is due, in milliseconds since 1970. */
const due = { stranger: 0, device: 0 }

/** @param showsDevice whether the browser says that it has been here before */
export async function pauseBeforeRefusal(showsDevice: boolean): Promise<void> {
  const sort = showsDevice ? 'device' : 'stranger'
  const now = Date.now()
  const at = Math.min(Math.max(now, due[sort]), now + longest[sort])
  due[sort] = at + apart
  await new Promise<void>((resolve) => {
    setTimeout(resolve, at - now)
  })
}
