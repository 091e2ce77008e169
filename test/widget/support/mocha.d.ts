/** The two words of the test runner that these tests use. */

declare function test(name: string, run: () => void | Promise<void>): void
declare function setup(run: () => void | Promise<void>): void
declare function teardown(run: () => void | Promise<void>): void

declare module 'axe-core/axe.min.js'
