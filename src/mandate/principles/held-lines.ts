import { writeDayOf } from '../calendar.ts'
import { emptyLine, type ProtectionLine } from '../laws/protection/protection-lines.ts'
import type { HeldThing } from './read-held.ts'

/** What was found of guidelines and mechanisms, a line for each principle, as the files on protection have it. */
export const heldLines = (things: readonly HeldThing[]): ProtectionLine[] =>
  things
    .filter(({ of }) => of === 'instrument')
    .flatMap(({ slug, state, held }) =>
      held.flatMap(({ findings }) =>
        findings.map((one): ProtectionLine => ({
          ...emptyLine,
          thing: one.slug,
          kind: 'principle',
          of: slug,
          state,
          day: writeDayOf(one),
          onDay: one.onDay,
          said: one.met,
          title: one.principle,
          text: one.evidence,
          lang: one.lang,
          source: one.byName ?? one.byKind,
          url: one.evidenceUrl,
          invented: one.invented
        }))
      )
    )
