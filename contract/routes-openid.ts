/** URLs of the city's OpenID provider, relative to the Worker's host; apart, for no form needs them. Templates: `routes.ts`. */

export const openIdRoutesOf = (slug: string) => ({
  authorize: `/${slug}/authorize`,
  consent: `/${slug}/consent`,
  pushedRequests: `/${slug}/par`,
  token: `/${slug}/token`,
  userinfo: `/${slug}/userinfo`,
  endSession: `/${slug}/end-session`,
  signOut: `/${slug}/sign-out`,
  services: `/${slug}/services`,
  serviceById: (service: string) => `/${slug}/services/${service}`,
})
