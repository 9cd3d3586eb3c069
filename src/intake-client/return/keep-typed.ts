/** What she typed of her receipt before the page was ready; what it gives puts it back, and the cursor with it. */
export function keepTyped(page: HTMLElement): () => void {
  const field = () => page.querySelector<HTMLTextAreaElement>('#receipt')
  const before = field()
  const { value, selectionStart, selectionEnd } = before ?? { value: '', selectionStart: 0, selectionEnd: 0 }
  const wasWriting = before !== null && before === document.activeElement
  return () => {
    const after = field()
    if (!after) return
    after.value = value
    if (!wasWriting) return
    after.focus()
    after.setSelectionRange(selectionStart, selectionEnd)
  }
}
