/**
 * Judges a regular expression.
 *
 * @returns why it is refused; undefined for one that is linear. What cannot be shown to be linear is refused too.
 * @see https://makenowjust-labs.github.io/recheck/
 */
export function faultOf(source: string, flags: string): Promise<string | undefined>
