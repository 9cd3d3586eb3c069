import { handOver } from './hand-over.ts'

export interface JustBrought {
  id: string
  kind: string
  stands: string
}

/** What she brought, on its way to the list: said where she comes from the form, and not whenever she comes to the list. */
export const justBrought = handOver<JustBrought>()
