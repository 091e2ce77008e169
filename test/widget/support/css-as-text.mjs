/** Serves `*.css?inline` as the build does: a module whose default export is the text. */

/** @returns {import('@web/dev-server-core').Plugin} */
export const cssAsText = () => ({
  name: 'css-as-text',
  resolveMimeType: ({ path, url }) =>
    path.endsWith('.css') && url.includes('?inline') ? 'js' : undefined,
  transform: ({ path, url, body }) =>
    path.endsWith('.css') && url.includes('?inline')
      ? { body: `export default ${JSON.stringify(body)}` }
      : undefined,
})
