/** How workerd gives a WebAssembly file to the module that imports it: compiled, not yet running. */
declare module '*.wasm' {
  const compiled: WebAssembly.Module
  export { compiled as default }
}
