/** Judges a description of an API by the schema that OpenAPI publishes. Nobody here wrote what judges. */
import { Validator } from '@seriousme/openapi-schema-validator'

/** What is wrong with it: openapi-validator.d.mts says how. */
export async function faultsOf(description) {
  const { valid, errors } = await new Validator({ strict: false }).validate(description)
  return valid ? [] : [errors].flat()
}
