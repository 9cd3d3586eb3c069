import { handOver } from './hand-over.ts'

/** What an entry said, on its way to the form of its kind. */
export const forAnew = handOver<{ kind: string; body: Record<string, unknown> }>()
