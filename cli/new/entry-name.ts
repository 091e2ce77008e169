/** How an entry of a registry is called: by its name in hyphens, and by what its file exports. */

/** `cedula-pe` -> `cedulaPe`. */
export const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `cedulaPe` under its own name, or `'cedula-pe': cedulaPe`. */
export const entryOf = (name: string): string =>
  camelCase(name) === name ? name : `'${name}': ${camelCase(name)}`
