/** Adds an answer to an address of a service's, which may have a query of its own (RFC 6749 §4.1.2). */
export function answerAt(
  address: string,
  answer: Readonly<Record<string, string | undefined>>,
): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(answer))
    if (value !== undefined) url.searchParams.append(name, value)
  return url.href
}
