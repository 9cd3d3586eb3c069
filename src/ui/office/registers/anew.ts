import { handOver } from './hand-over.ts'

/**
 * What an entry said, on its way to the form of its kind. The form's address names the entry: a link that was opened in
 * another tab leaves it here, and no later form is filled with it.
 */
export const forAnew = handOver<{ id: string; kind: string; body: Record<string, unknown> }>()
