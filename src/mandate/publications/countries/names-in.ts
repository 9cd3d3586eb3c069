import type { ListedLetter } from '../letters/listed-letter.ts'
import type { StateEntry } from '#mandate/reference/reference-lists.ts'

/** The names of the States that these letters went to, or are thought to have gone to, and no others. */
export function namesIn(
  letters: readonly { addressees: readonly Pick<ListedLetter['addressees'][number], 'state' | 'probableState'>[] }[],
  states: ReadonlyMap<string, StateEntry>
): ReadonlyMap<string, StateEntry> {
  const codes = letters.flatMap(({ addressees }) =>
    addressees.flatMap(({ state, probableState }) => [state, probableState])
  )
  return new Map(
    codes.flatMap((code) => (code !== null && states.has(code) ? [[code, states.get(code)!] as const] : []))
  )
}
