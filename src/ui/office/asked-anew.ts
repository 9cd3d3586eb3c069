import { writable } from 'svelte/store'

/** Rises with what was done on a page and ends, or begins, something that waits: what stands above all pages is asked anew. */
export const doneHere = writable(0)
export const tellDone = (): void => doneHere.update((times) => times + 1)
