/** Into the fields that stand empty, what was typed there before; what is folded up over one of them opens. */
export function putBack(form: HTMLFormElement, was: Record<string, string>): void {
  for (const [name, text] of Object.entries(was)) {
    const field = form.elements.namedItem(name)
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.value !== '') continue
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const folded = field.closest('details')
    if (folded) folded.open = true
  }
}

/** Whether she came to the page by the browser's way back, which fills in again what stood in its fields. */
export const isReturnedTo = (): boolean =>
  performance.getEntriesByType('navigation').some((one) => 'type' in one && one.type === 'back_forward')
