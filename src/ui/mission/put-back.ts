/**
 * Into the fields that stand empty, what was typed there before; what is folded up over one of them opens. What was chosen
 * is chosen again where nothing else is since.
 */
export function putBack(form: HTMLFormElement, was: Record<string, string>): void {
  for (const [name, text] of Object.entries(was)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement) choose(field, text)
    if (field instanceof RadioNodeList) check(field, text)
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.value !== '') continue
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const folded = field.closest('details')
    if (folded) folded.open = true
  }
}

function choose(field: HTMLSelectElement, value: string): void {
  if (field.value === '') field.value = value
}

function check(radios: RadioNodeList, value: string): void {
  const all = [...radios].filter((one) => one instanceof HTMLInputElement)
  const isUntouched = all.every(({ checked, defaultChecked }) => checked === defaultChecked)
  const was = all.find((one) => one.value === value)
  if (isUntouched && was) was.checked = true
}

/** Whether she came to the page by the browser's way back, which fills in again what stood in its fields. */
export const isReturnedTo = (): boolean =>
  performance.getEntriesByType('navigation').some((one) => 'type' in one && one.type === 'back_forward')
