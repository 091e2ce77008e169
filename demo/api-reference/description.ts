/** An OpenAPI description, as far as the reference shows it. */

/** A JSON Schema, as valibot's converter writes it. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Described {
  readonly summary: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
  }[]
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body & { readonly description: string }>>
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** One thing that can be asked of the Worker. */
export interface OperationDescription extends Described {
  /** Fragment of its place on the page, e.g. `post-slug-flows-kind`. */
  readonly id: string
  readonly method: string
  readonly path: string
}

export const isDescription = (value: unknown): value is Description =>
  typeof value === 'object' && value !== null && 'paths' in value && 'components' in value

/** Every operation, in the order of the description. */
export const operationsOf = ({ paths }: Description): readonly OperationDescription[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method,
      path,
      id: `${method}${path.replace(/[^a-z]+/gi, '-').replace(/-$/, '')}`,
    })),
  )

/** The schema of a body, whatever its media type. */
export const schemaOf = (body: Body | undefined): Schema | undefined =>
  Object.values(body?.content ?? {})[0]?.schema
