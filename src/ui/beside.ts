import { getContext, setContext, type Snippet } from 'svelte'

const key = Symbol.for('vigie.beside')

/** In the layout, once a page: what its parts hand to Beside.svelte stands in a column beside the answer, or after it. */
export const keepBeside = (): Snippet[] => setContext<Snippet[]>(key, [])

export const besideOfPage = (): Snippet[] | undefined => getContext<Snippet[] | undefined>(key)
