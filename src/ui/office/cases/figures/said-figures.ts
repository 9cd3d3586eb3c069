import type { Snippet } from 'svelte'
import type { CaseFigures } from '#mandate/cases/read-case-figures.ts'

/** Kinds of letters come by name, in the language of the page. */
export type SaidFigures = Omit<CaseFigures, 'sent'> & { sent: (CaseFigures['sent'][number] & { name: string })[] }

/** Where a table can be taken away as a file. */
export type Take = Snippet<[table: string]>
