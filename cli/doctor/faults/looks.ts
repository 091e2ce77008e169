/** Forms that are there, and cannot be seen or used. */
import { ofPage, when, type Fault } from '../fault.ts'

export const viewportMissing: Fault = {
  gravity: 'bad',
  find: ofPage(({ viewport }) =>
    when(viewport === null || !/width\s*=\s*device-width/.test(viewport), viewport ?? ''),
  ),
  es: () => ({
    wrong: 'A la página le falta el viewport: en un teléfono todo sale diminuto.',
    cure: 'Ponga en el <head>: <meta name="viewport" content="width=device-width, initial-scale=1">',
  }),
  en: () => ({
    wrong: 'The page lacks its viewport: on a telephone everything is tiny.',
    cure: 'Put into the <head>: <meta name="viewport" content="width=device-width, initial-scale=1">',
  }),
}

export const formHidden: Fault = {
  gravity: 'bad',
  find: ofPage(({ tags }) =>
    tags.filter(({ stands, visible }) => stands && !visible).map(({ name }) => name),
  ),
  es: (name) => ({
    wrong: `<${name}> está, pero los estilos de la página la ocultan: sin tamaño, transparente, o display: none en algo que la contiene.`,
    cure: 'Con las herramientas del navegador, busque qué regla la oculta; a menudo es una animación de entrada o una pestaña cerrada.',
  }),
  en: (name) => ({
    wrong: `<${name}> is there, and the page’s styles hide it: no size, transparent, or display: none on what holds it.`,
    cure: 'With the browser’s tools, look for the rule that hides it; often it is an animation, or a closed tab.',
  }),
}

export const formCovered: Fault = {
  gravity: 'bad',
  find: ofPage(({ tags }) => tags.flatMap(({ stands, coveredBy }) => (stands && coveredBy) || [])),
  es: (what) => ({
    wrong: `Algo de la página está encima del formulario: ${what}. No se puede tocar lo que tapa.`,
    cure: 'Dé al formulario su propio lugar, o quite ese elemento de encima: suele ser un aviso de cookies, una cabecera fija o una capa transparente.',
  }),
  en: (what) => ({
    wrong: `Something of the page lies over the form: ${what}. What it covers cannot be touched.`,
    cure: 'Give the form a place of its own, or take that element away: often it is a notice about cookies, a fixed header or a transparent layer.',
  }),
}

/** Told where nothing else explains it. */
export const notStarted: Fault = {
  gravity: 'bad',
  find: ofPage(({ tags, said }) =>
    when(tags.length > 0 && !tags.some(({ stands }) => stands), said.slice(-3).join(' · ')),
  ),
  es: (said) => ({
    wrong: `La etiqueta está, y el formulario no aparece.${said && ` La consola dice: ${said}`}`,
    cure: 'Cargue la página sin los demás scripts: si así aparece, uno de ellos se detiene o cambia el documento. Si no, envíe esto a quien opera el servicio.',
  }),
  en: (said) => ({
    wrong: `The tag is there, and no form appears.${said && ` The console says: ${said}`}`,
    cure: 'Load the page without its other scripts: if it appears, one of them stops, or changes the document. If not, send this to the operator.',
  }),
}
