/** What is wrong with a field, beside it and read out; null once nothing is. */
export function markWrong(field: HTMLElement, error: HTMLElement, text: string | null): void {
  error.textContent = text ?? ''
  if (text === null) return field.removeAttribute('aria-invalid')
  field.setAttribute('aria-invalid', 'true')
  field.focus()
}
