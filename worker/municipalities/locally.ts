/** A municipality as it is under `npm start`: the same in all but its addresses. */
import type { Municipality } from './municipality.ts'

/**
 * @param worker origin of the local Worker
 * @param sites origins of the local sites, the main one first
 */
export function locally(
  municipality: Municipality,
  worker: string,
  sites: readonly string[],
): Municipality {
  const { slug } = municipality.public
  const page = (path: string) => `${sites[0] ?? worker}/${slug}/${path}`
  return {
    public: {
      ...municipality.public,
      pages: {
        login: page('entrar'),
        register: page('registro'),
        recover: page('recuperar'),
        account: page('cuenta'),
      },
    },
    private: {
      ...municipality.private,
      base: worker,
      origins: sites,
      audience: sites[0] ?? worker,
    },
  }
}
