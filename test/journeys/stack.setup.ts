/** Starts the stack once for all journeys, and tells them where it is. */
import type { TestProject } from 'vitest/node'
import { startStack, type Stack } from '../support/stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stack: Omit<Stack, 'stop'>
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { stop, ...stack } = await startStack()
  provide('stack', stack)
  return stop
}
