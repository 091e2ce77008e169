/** @returns what is wrong with a description; nothing when it has the form of the version that it names */
export function faultsOf(description: object): Promise<readonly unknown[]>
