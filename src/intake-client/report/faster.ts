/** Who helps faster: folded until she answers that danger is now, then right under that answer. What it gives looks again. */
export function foldFaster(form: HTMLFormElement): () => void {
  const list = form.querySelector<HTMLDetailsElement>('[data-faster]')
  const question = form.querySelector<HTMLElement>('[data-question="danger"]')
  if (list) list.open = false
  let told = ''
  const look = () => {
    const answer = form.querySelector<HTMLInputElement>('[name=danger]:checked')?.value ?? ''
    if (!list || !question || answer === told) return
    told = answer
    list.open = answer === 'now'
    // Beneath her finger, so that nothing moves away from it.
    if (list.open) question.after(list)
  }
  question?.addEventListener('change', look)
  return look
}

/** The same once more, folded, for a page that takes the form's place. */
export function fasterOf(form: HTMLFormElement): Node[] {
  const list = form.querySelector<HTMLDetailsElement>('[data-faster]')
  if (list) list.open = false
  return [list, form.querySelector('[data-hours]')].flatMap((one) => (one ? [one.cloneNode(true)] : []))
}
