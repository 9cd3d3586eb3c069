/** A sentence at the head of the page, read out at once. */
export function showNotice(page: HTMLElement, text: string): HTMLElement {
  const notice = document.createElement('p')
  notice.setAttribute('role', 'alert')
  notice.className = 'notice'
  notice.textContent = text
  page.prepend(notice)
  return notice
}
