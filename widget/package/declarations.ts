/** Writes the package's declarations: what a page's own code sees of the tags, as TypeScript and as its framework does. */
import { attributes, events, tags, type Described } from './tags.ts'

/** `citizen-signed-in` is `CitizenSignedIn`. */
export const classOf = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())

/** `return-to` is `returnTo`. */
export const propertyOf = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name)

const lines = <T extends Described>(list: readonly T[], line: (one: T) => string) =>
  list.map((one) => `  /** ${one.description} */\n  ${line(one)}`).join('\n')

/** Attributes that every element of a page has are those of `HTMLElement`. */
const own = attributes.filter(({ name }) => name !== 'lang')
const settable = own.filter(({ name }) => name !== 'navigation')

const listen = 'addEventListener'

/** @param publicTypes text of `public-types.ts` */
export const indexDeclarations = (publicTypes: string): string => `${publicTypes}
/** What can be written on each of the tags. */
export interface CitizenAttributes {
${lines(own, ({ name, type }) => `${quoted(name)}?: ${type} | undefined`)}
}

/** What the tags tell the page. All bubble and cross shadow roots. */
export interface CitizenEvents {
${lines(events, ({ name }) => `'${name}': ${classOf(name)}`)}
}

${events.map(({ name, detail }) => `export type ${classOf(name)} = CustomEvent<${detail}>`).join('\n')}

/** What the four tags share. Each property is its attribute. */
export interface CitizenElement extends HTMLElement {
${lines(settable, ({ name, type }) => `${propertyOf(name)}: ${type} | null | undefined`)}
  ${listen}<Name extends keyof CitizenEvents>(
    type: Name,
    listener: (event: CitizenEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  ${listen}(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

${tags.map(({ className, description }) => `/** ${description} */\nexport interface ${className} extends CitizenElement {}`).join('\n')}

declare global {
  interface HTMLElementTagNameMap {
${tags.map(({ name, className }) => `    '${name}': ${className}`).join('\n')}
  }
  interface HTMLElementEventMap extends CitizenEvents {}
  interface DocumentEventMap extends CitizenEvents {}
  interface WindowEventMap extends CitizenEvents {}
}
`

const elements = (line: (tag: string, className: string) => string) =>
  tags.map(({ name, className }) => `      ${line(name, className)}`).join('\n')

/** The handlers of all events, by a prefix of the framework's. */
const handlers = (nameOf: (event: string) => string) =>
  events
    .map(({ name }) => `  '${nameOf(name)}'?: ((event: ${classOf(name)}) => void) | undefined`)
    .join('\n')

const imported = `import type { ${['CitizenAttributes', ...tags.map(({ className }) => className), ...events.map(({ name }) => classOf(name))].join(', ')} } from './index.js'`

/** Declarations by framework, each a file of the package that is imported for its types alone. */
export const frameworkDeclarations: Readonly<Record<string, string>> = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react'
${imported}

/** React 19 hands \`oncitizen-signed-in\` to the element as a listener. */
interface Handlers {
${handlers((event) => `on${event}`)}
}

type Tag<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & CitizenAttributes & Handlers

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements((tag, className) => `'${tag}': Tag<${className}>`)}
    }
  }
}
`,
  vue: `import type { HTMLAttributes, PublicProps } from 'vue'
${imported}

/** Vue reads \`@citizen-signed-in\` as \`onCitizenSignedIn\`. */
interface Handlers {
${handlers((event) => `on${classOf(event)}`)}
}

type Tag<Element> = new () => Element & {
  $props: HTMLAttributes & PublicProps & CitizenAttributes & Handlers
}

declare module 'vue' {
  interface GlobalComponents {
${elements((tag, className) => `'${tag}': Tag<${className}>`)}
  }
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements'
${imported}

interface Handlers {
${handlers((event) => `on${event}`)}
}

type Tag<Element extends EventTarget> = HTMLAttributes<Element> & CitizenAttributes & Handlers

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements((tag, className) => `'${tag}': Tag<${className}>`)}
  }
}
`,
  solid: `import type { JSX } from 'solid-js'
${imported}

interface Handlers {
${handlers((event) => `on:${event}`)}
}

type Tag<Element> = JSX.HTMLAttributes<Element> & CitizenAttributes & Handlers

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${elements((tag, className) => `'${tag}': Tag<${className}>`)}
    }
  }
}
`,
}
