import { writePartialDay, type Day, type PartialDay, type Precision } from '../../calendar.ts'
import { mandateExistsOn } from '../../reference/mandate-exists.ts'
import type { MandateEntry, Resolver } from '../../reference/resolve.ts'
import type { Signatory } from './parsed-letter.ts'
import { problem, type RowProblem } from '../../import/problem.ts'

/** Reads 'defenders; torture': mandates by code or title, each of which must have existed when the letter was sent. */
export function readMandates(
  value: string,
  sent: PartialDay | null,
  resolver: Resolver
): { signatories: Signatory[] | null; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const found = new Map<string, Signatory>()
  const when = sent ?? undefined
  for (const name of value
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const mandate = resolver.findMandate(name, when)
    if (!mandate) {
      problems.push(
        problem('unknown-mandate', 'mandates', { value: name, names: resolver.suggestMandates(name).join('; ') })
      )
      continue
    }
    const exists = sent ? mandateExistsOn(mandate, sent.on, sent.precision) : 'yes'
    if (exists === 'no')
      problems.push(
        problem('mandate-not-in-existence', 'mandates', {
          value: name,
          date: sent ? writePartialDay(sent) : '',
          span: spanOf(mandate)
        })
      )
    found.set(mandate.code, { mandate: mandate.code, onlyYearKnown: exists === 'only-year-known' })
  }
  const signatories = [...found.values()].toSorted((a, b) => a.mandate.localeCompare(b.mandate, 'en'))
  return { signatories: signatories.length ? signatories : null, problems }
}

/** '2000 – ', '2004 – 2008': as exactly as it is known. */
export function spanOf({ established, establishedPrecision, ended, endedPrecision }: MandateEntry): string {
  const written = (on: Day | null, precision: Precision | null) =>
    writePartialDay({ on, precision: precision ?? 'day' })
  return `${written(established, establishedPrecision)} – ${written(ended, endedPrecision)}`.trim()
}
