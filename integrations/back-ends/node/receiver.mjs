/** Takes the post of `login-uri` and says who the citizen is. Needs `jose` alone. */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createRemoteJWKSet, jwtVerify } from 'jose'

const issuer = 'https://id.ciudad.gob.ec/leon' // The server and the city.
const site = 'https://www.ciudad.gob.ec' // Yours, and `private.audience` of the city's profile.

// Kept for ten minutes; a key that is missing is asked for at once, but not twice within ten seconds.
const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), {
  cacheMaxAge: 600_000,
  cooldownDuration: 10_000,
})

/** Throws for whatever cannot be trusted. */
export async function citizenOf(token) {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience: site,
    algorithms: ['ES256'],
    typ: 'at+jwt',
    requiredClaims: ['sub', 'exp'],
    maxTokenAge: '15 minutes',
    clockTolerance: '30 seconds',
  })
  return payload
}

/** Only a page of this host can write the cookie that repeats the field. */
function isFromOurPage(request, form) {
  const cookies = `; ${request.headers.cookie ?? ''}`
  const [, cookie] = /; __Host-citizen_csrf_token=([\w-]+)/.exec(cookies) ?? []
  return cookie !== undefined && cookie === form.get('citizen_csrf_token')
}

/** Where the page wished the citizen to go on, if that is yours. */
function nextPage(form) {
  const wish = form.get('return-to') ?? ''
  return wish.startsWith(`${site}/`) && /^[!-~]+$/.test(wish) ? wish : '/'
}

createServer(async (request, response) => {
  const form = new URLSearchParams(await text(request))
  const citizen = isFromOurPage(request, form)
    ? await citizenOf(form.get('credential') ?? '').catch(() => undefined)
    : undefined
  if (!citizen) return response.writeHead(403).end()
  // Begin a session of your own here, for `citizen.sub`.
  response.writeHead(303, { location: nextPage(form) }).end()
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
