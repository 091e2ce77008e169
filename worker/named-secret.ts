/** Reads the secrets that profiles name. The Worker's own are read in crypto/keys.ts. */

/** What stands for a secret where nobody put one: a program's word for nothing, quotes around nothing. */
const nothing = new Set(['', 'undefined', 'null', '""', "''"])

/** @returns undefined where there is none, or an empty one: no type knows a name that a profile gives */
export function secretNamed(env: object, name: string): string | undefined {
  const value: unknown = Reflect.get(env, name)
  return typeof value === 'string' && !nothing.has(value.trim()) ? value : undefined
}
