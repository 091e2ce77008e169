/** Finds a service by its words, in the page alone. */

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Filters the cards while the citizen types, and goes to the only one left on Enter. */
export function searchServices(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]')
  const input = form?.querySelector('input')
  if (!form || !input) return
  const cards = [...document.querySelectorAll<HTMLElement>('[data-service]')]
  const left = () => cards.filter(({ hidden }) => !hidden)

  input.addEventListener('input', () => {
    const words = folded(input.value).split(/\s+/)
    for (const card of cards) {
      const text = folded(card.textContent)
      card.hidden = !words.every((word) => text.includes(word))
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [first, second] = left()
    if (first && !second) first.querySelector('a')?.click()
    else document.querySelector('#servicios')?.scrollIntoView({ behavior: 'smooth' })
  })
}
