/** What stands inside a tag may still be on its way from the parser. */
export const pageParsed = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? new Promise((done) => {
        document.addEventListener('DOMContentLoaded', done)
      })
    : undefined
