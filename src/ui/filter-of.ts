import { errorSentence } from '#messages'
import type { FilterError } from '#mandate/list-filters.ts'

/** A filter by its name, as a form shows it: what was typed, and what is wrong with it, in words. */
export const filterOf =
  (typed: Readonly<Record<string, string>>, errors: readonly FilterError[]) =>
  (name: string): { name: string; value: string; error: string | null } => {
    const error = errors.find(({ field }) => field === name)
    return { name, value: typed[name] ?? '', error: error ? errorSentence(error) : null }
  }
