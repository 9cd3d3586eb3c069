/** On one sheet stands the receipt or the proof, and nothing beside it (static/page.css). */
export function printAlone(what: 'receipt' | 'proof'): void {
  const { classList } = document.documentElement
  classList.add(`${what}-alone`)
  addEventListener('afterprint', () => classList.remove(`${what}-alone`), { once: true })
  print()
}
