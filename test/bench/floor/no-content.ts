/** Floor of a request: a Worker that reads no header and answers 204 to everything, but that it is ready. */
const statusOf = ({ url }: Request) => (url.endsWith('/healthz') ? 200 : 204)

// oxlint-disable-next-line import/no-default-export -- workerd calls a module's default
export default { fetch: (request: Request) => new Response(null, { status: statusOf(request) }) }
