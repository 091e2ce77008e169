/** What is asked of a Worker that has just been deployed. */

/**
 * Milliseconds between two questions, and until the answer must be right: a new version spreads in seconds, the
 * certificate of a new host may take minutes.
 */
const pause = 2000
const longest = 300_000

/**
 * Waits until the Worker is ready; then makes sure that it is a production build.
 *
 * @throws Error saying what is wrong
 */
export async function smokeTest(url: string, wait = sleep): Promise<void> {
  let status = 0
  for (let waited = 0; waited <= longest; waited += pause) {
    status = await statusOf(`${url}/healthz`)
    if (status === 200) break
    await wait(pause)
  }
  if (status !== 200)
    throw new Error(
      `${url}/healthz answers ${status || 'nothing'}. See wrangler tail for the reason.`,
    )
  if ((await statusOf(`${url}/dev/outbox`)) !== 404)
    throw new Error(`${url}/dev/outbox exists: this is no production build. Delete the Worker now.`)
}

/** 0 when there is no answer. */
const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  )

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })
