/** Types of `chromium.mjs`, which the test runner's own configuration imports as plain JavaScript. */

/** Finds a Chromium: `CHROME_PATH`, else one that the system has, else the one in the npm package. */
export function chromium(): Promise<{ executablePath: string; args: string[] }>
