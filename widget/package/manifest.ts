/** What tools read of the tags: the custom elements manifest, and the data of editors. */
import { propertyOf } from './declarations.ts'
import { attributes, cssProperties, events, tags } from './tags.ts'

const withTwins = cssProperties.flatMap(({ name, defaults: [light, dark], description }) => [
  { name, default: light, description },
  ...(dark
    ? [{ name: `${name}-dark`, default: dark, description: `${description}, on a dark page` }]
    : []),
])

/**
 * `custom-elements.json`.
 *
 * @see https://github.com/webcomponents/custom-elements-manifest
 */
export const manifest = {
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: 'widget.js',
      declarations: tags.map(({ name, className, description }) => ({
        kind: 'class',
        customElement: true,
        name: className,
        tagName: name,
        description,
        superclass: { name: 'HTMLElement' },
        attributes: attributes.map((one) => ({
          name: one.name,
          description: one.description,
          type: { text: one.type },
          ...(one.name !== 'navigation' && { fieldName: propertyOf(one.name) }),
        })),
        members: attributes
          .filter((one) => one.name !== 'navigation' && one.name !== 'lang')
          .map((one) => ({
            kind: 'field',
            name: propertyOf(one.name),
            attribute: one.name,
            reflects: true,
            type: { text: `${one.type} | null | undefined` },
            description: one.description,
          })),
        events: events.map((one) => ({
          name: one.name,
          description: one.description,
          type: { text: `CustomEvent<${one.detail}>` },
        })),
        cssProperties: withTwins,
      })),
      exports: tags.map(({ name, className }) => ({
        kind: 'custom-element-definition',
        name,
        declaration: { name: className, module: 'widget.js' },
      })),
    },
  ],
}

/** The values that an attribute's type lists. */
const valuesOf = (type: string) =>
  [...new Set([...type.matchAll(/'([^']+)'/g)].map(([, name = '']) => name))].map((name) => ({
    name,
  }))

/**
 * `vscode.html-custom-data.json`.
 *
 * @see https://code.visualstudio.com/blogs/2020/02/24/custom-data-format
 */
export const editorData = {
  version: 1.1,
  tags: tags.map((tag) => ({
    name: tag.name,
    description: tag.description,
    attributes: attributes
      .filter(({ name }) => name !== 'lang')
      .map(({ name, description, type }) => ({ name, description, values: valuesOf(type) })),
  })),
}

/** `vscode.css-custom-data.json`. */
export const editorCssData = {
  version: 1.1,
  properties: withTwins.map(({ name, description }) => ({ name, description })),
}
