/** Where the panel is: which Worker, which city. Read from the page once. */
const script = document.querySelector<HTMLScriptElement>('script[data-worker][data-city]')

/** Origin of the Worker, e.g. `http://localhost:8787`. */
export const worker = script?.dataset['worker'] ?? ''

/** The municipality's slug. */
export const city = script?.dataset['city'] ?? ''
