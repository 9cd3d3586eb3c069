import { tick } from 'svelte'
import { goto } from '$app/navigation'

/** To what a line of a list leads to, and to the line itself, for who goes on by keys. */
export async function goToLine(href: string, id: string): Promise<void> {
  await goto(href, { reset: false })
  await tick()
  focusLine(id)
}

/** The line of the list, or of the one beside it. */
export const focusLine = (id: string | null): void =>
  document.querySelector<HTMLElement>(`:is([data-entry="${id}"], [data-apart="${id}"])`)?.focus()
