/** A form of an entry is screens long: why nothing was brought may stand far above the button that was pressed. */
export function toFirstWrong(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('[role="alert"] .error, [aria-invalid="true"]')
  const field = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}
