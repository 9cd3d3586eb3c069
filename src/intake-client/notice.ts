/** A sentence at the head of the page, read out at once and brought before her; one that stood there gives way. */
export function showNotice(page: HTMLElement, text: string): HTMLElement {
  for (const before of page.querySelectorAll(':scope > .notice, :scope > [role=status]')) before.remove()
  const notice = document.createElement('p')
  notice.setAttribute('role', 'alert')
  notice.className = 'notice'
  notice.textContent = text
  page.prepend(notice)
  notice.scrollIntoView({ block: 'nearest' })
  return notice
}
