/** Forms in frames: browsers keep cookies and passwords of a frame apart, and ours refuses to be framed. */
import { ofPage, type Fault } from '../fault.ts'

/** What a form with a session needs of a sandbox. */
const needed = ['allow-scripts', 'allow-same-origin', 'allow-forms']

export const sandboxed: Fault = {
  gravity: 'bad',
  find: ofPage(({ frames }) =>
    frames.flatMap(({ sandbox, tags }) => {
      const lacking =
        sandbox === null ? [] : needed.filter((one) => !sandbox.split(/\s+/).includes(one))
      return tags.length > 0 && lacking.length > 0 ? lacking.join(' ') : []
    }),
  ),
  es: (lacking) => ({
    wrong: `La etiqueta está en un marco (iframe) con sandbox, al que le falta: ${lacking}.`,
    cure: 'Ponga la etiqueta en la página misma. Si no se puede, añada esos permisos al atributo sandbox.',
  }),
  en: (lacking) => ({
    wrong: `The tag is in a sandboxed frame (iframe) that lacks: ${lacking}.`,
    cure: 'Put the tag on the page itself. Where that cannot be, add these to the attribute sandbox.',
  }),
}

export const framed: Fault = {
  gravity: 'weak',
  find: ofPage(({ frames }) =>
    frames.filter(({ tags }) => tags.length > 0).map(({ address }) => address),
  ),
  es: (address) => ({
    wrong: `La etiqueta está en un marco (iframe): ${address || 'srcdoc'}. Los gestores de contraseñas y las cookies funcionan peor ahí.`,
    cure: 'Ponga el script y la etiqueta en la página misma.',
  }),
  en: (address) => ({
    wrong: `The tag is in a frame (iframe): ${address || 'srcdoc'}. Password managers and cookies work less well there.`,
    cure: 'Put script and tag on the page itself.',
  }),
}

export const workerFramed: Fault = {
  gravity: 'bad',
  find: ofPage(({ frames, exchanges }) =>
    frames
      .map(({ address }) => address)
      .filter((address) =>
        exchanges.some(
          (one) => one.address === address && one.failure.includes('BLOCKED_BY_RESPONSE'),
        ),
      ),
  ),
  es: (address) => ({
    wrong: `La página muestra ${address} en un marco, y esa página no se deja enmarcar (X-Frame-Options), para que nadie ponga algo encima.`,
    cure: 'Enlácela con <a href="…">, o ponga el script y la etiqueta en su lugar.',
  }),
  en: (address) => ({
    wrong: `The page shows ${address} in a frame, and that page refuses to be framed (X-Frame-Options), so that nobody lays anything over it.`,
    cure: 'Link to it with <a href="…">, or put script and tag in its place.',
  }),
}
