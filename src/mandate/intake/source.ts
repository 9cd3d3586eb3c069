import type { Actor } from '../permissions.ts'

/** Whoever comes to the way in: nobody asks her who she is. */
export const source: Actor = { id: 'source', role: 'public', mandate: null }
