/** Reads the secrets that profiles name. The Worker's own are read in crypto/keys.ts. */

/** @returns undefined where there is none, or an empty one: no type knows a name that a profile gives */
export function secretNamed(env: object, name: string): string | undefined {
  const value: unknown = Reflect.get(env, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
