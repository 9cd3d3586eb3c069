// NOTE: a name that tells nothing to whoever looks at what this browser keeps.
const name = 'page'

type Entries = [string, string][]

/** What she wrote, as she wrote it, on this device and only if she says so; files and the page's own number are not in it. */
export function keepDraft(entries: Entries): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(entries))
    return true
  } catch {
    return false // private windows may refuse it
  }
}

export function findDraft(): Entries | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return Array.isArray(kept) ? (kept as Entries) : null
  } catch {
    return null
  }
}

export function wipeDraft(): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // nothing was kept
  }
}

export const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[0] !== 'once'
  )

/** Puts what was kept back into the fields; not over what she has typed since the page came. */
export function fillIn(form: HTMLFormElement, entries: Entries): void {
  for (const [field, value] of entries)
    for (const element of Array.from(form.elements)) {
      if ((element as HTMLInputElement).name !== field) continue
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
        if (element.value === value) element.checked = true
      } else if (element instanceof HTMLSelectElement) element.value = value
      else if (isText(element) && element.value === '') element.value = value
    }
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'file')
