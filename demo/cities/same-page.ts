/** From a page of one city to the same page of another. Runs on the server and in the page. */

/** Pages that every city has; a service's or a piece of news is its own. */
const shared = /^\/[a-z0-9-]+\/(entrar|registro|recuperar|cuenta)$/

/** @param path of this page, e.g. `/demo/entrar` */
export const samePage = (path: string, slug: string): string =>
  `/${slug}/${shared.exec(path)?.[1] ?? ''}`
