import { m } from '#messages'
import { showing, showingLines } from '#mandate/intake/showing.ts'
import { day } from '../ui/format.ts'
import {
  additionLabel,
  channelLabel,
  doorLabel,
  givenLabel,
  noteKindLabel,
  outcomeLabel
} from '../ui/office/inbox/labels.ts'
import { languageName } from '../ui/office/inbox/language-name.ts'
import type { OpenedSubmission } from './archive/open-submissions.ts'
import { answersOf, personOf } from './said.ts'

/** All that was opened, to be read by anybody with any program, in the language of the page. */
export const asText = (all: readonly OpenedSubmission[], nameOf: (officer: string) => string): string =>
  all.map((one) => linesOf(one, nameOf).join('\n')).join(`\n\n${'='.repeat(72)}\n\n`)

export const asJson = (all: readonly OpenedSubmission[]): string =>
  JSON.stringify(
    all.map(({ id, known, matter, holds }) => ({
      id,
      known,
      submission: matter?.submission ?? null,
      additions: matter?.additions ?? [],
      notes: matter?.notes ?? [],
      holds
    })),
    // The keys of files have done their work, and open what still lies elsewhere.
    (key, value: unknown) => (key === 'secret' ? undefined : value),
    1
  )

function linesOf({ id, known, matter }: OpenedSubmission, nameOf: (officer: string) => string): string[] {
  if (!known || !matter) return [id, m.inbox_damaged()]
  const facts = [
    day(known.receivedOn),
    known.danger && m.inbox_danger(),
    languageName(known.lang),
    channelLabel(known.channel)
  ]
  const head = [id, [...facts, known.outcome && outcomeLabel(known.outcome)].filter(Boolean).join(' · '), '']
  const { submission } = matter
  const told = submission.ok
    ? [
        ...answersOf(submission.value).flatMap(({ asked, text }) => [`${asked}:`, text, '']),
        ...submission.value.persons.flatMap((one) => [
          ...personOf(one).map((said) => `${said.asked}: ${said.text}`),
          ''
        ]),
        ...submission.value.consents.map(({ person, door, given }) => {
          const name = submission.value.persons.find((one) => one.id === person)?.name ?? person
          return `${m.inbox_consents()}: ${showing(name)} · ${doorLabel(door)} · ${givenLabel(given)}`
        }),
        ...submission.value.files.map(
          ({ name, size, sha256 }) => `${m.inbox_files()}: ${showing(name)} · ${size} B · SHA-256 ${sha256}`
        )
      ]
    : [m.inbox_damaged(), showingLines(submission.asText ?? '')]
  const added = matter.additions.map(({ on, opened }) =>
    opened.ok
      ? `${day(on)} · ${additionLabel(opened.value.kind)}: ${showingLines(opened.value.text ?? '')}`
      : `${day(on)} · ${opened.reason === 'not-hers' ? m.inbox_not_hers() : m.inbox_damaged()}`
  )
  const notes = matter.notes.map(
    ({ on, officer, opened }) =>
      `${day(on)} · ${nameOf(officer)} · ${opened.ok ? `${noteKindLabel(opened.value.kind)}: ${showingLines(opened.value.text ?? opened.value.stage ?? '')}` : m.inbox_damaged()}`
  )
  return [...head, ...told, '', ...added, '', ...notes]
}
