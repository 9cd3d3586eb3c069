import { m } from '#messages'

/** By the name of the State, or of who else it went to. */
export const addresseeOf = (
  { state, actorName }: { state: string | null; actorName: string | null },
  states: Record<string, string>
): string => (state === null ? (actorName ?? m.letters_unnamed()) : (states[state] ?? state))
