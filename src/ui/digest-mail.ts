import type { Language } from '#mandate/languages.ts'
import type { Digests } from '#mandate/work/digests.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import { day, days, labelled, plain } from './format.ts'

/** The week in a mail: numbers, States' names and the way to the office. Whoever reads it on the way learns no more. */
export const digestMail = (
  { counts, releases, until }: Pick<Digests, 'counts' | 'releases' | 'until'>,
  lang: Language,
  { today, office, states }: { today: string; office: string | null; states: ReadonlyMap<string, { name: string }> }
): { subject: string; text: string } =>
  inLocale(lang, () => {
    const { due, overdue, overdueOf } = counts
    const late = overdueOf.reduce((sum, { count }) => sum + count, 0)
    const nameOf = (state: string | null) => (state && states.get(state)?.name) ?? m.work_mail_no_state()
    const lines = [
      m.work_mail_due_letters({ count: plain(due.letters) }),
      m.work_mail_overdue({ count: plain(late) }),
      ...byName(overdueOf, nameOf, lang).map(({ state, count }) => `  ${labelled(nameOf(state), plain(count))}`),
      m.work_mail_clearances({ count: plain(counts.clearances) }),
      m.work_mail_releases({ soon: plain(releases.soon), waiting: plain(releases.waiting) }),
      m.work_mail_due_tasks({ count: plain(due.tasks), late: plain(overdue.tasks) }),
      m.work_mail_due_requests({
        all: plain(counts.requests),
        count: plain(due.requests),
        late: plain(overdue.requests)
      }),
      m.work_mail_undecided({ count: plain(counts.undecided) }),
      m.work_mail_watches({ count: plain(counts.watches.due), late: plain(counts.watches.late) }),
      m.work_mail_laws({
        tips: plain(counts.laws.tips),
        late: plain(counts.laws.late),
        warnings: plain(counts.laws.warnings)
      }),
      m.work_mail_brought({ count: plain(counts.laws.brought) }),
      m.work_mail_names({
        count: plain(counts.names.count),
        days: days(counts.names.days),
        late: plain(counts.names.late)
      })
    ]
    return {
      subject: m.work_mail_subject({ day: day(today) }),
      text: [
        m.work_mail_open({ day: day(until) }),
        lines.join('\n'),
        ...(office ? [m.work_mail_link({ link: `${office}/${lang}/work` })] : []),
        m.work_mail_why()
      ].join('\n\n')
    }
  })

/** As who reads it looks a State up; what is of none comes last. */
const byName = <T extends { state: string | null }>(
  lines: readonly T[],
  nameOf: (state: string | null) => string,
  lang: Language
): T[] =>
  lines.toSorted(
    (a, b) =>
      Number(a.state === null) - Number(b.state === null) || nameOf(a.state).localeCompare(nameOf(b.state), lang)
  )
