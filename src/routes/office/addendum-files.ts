import type { Addendum } from '#mandate/follow-up/read-addendum.ts'
import { m, type Locale } from '#messages'
import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import type { Cell, PlainDocument } from '#platform/documents/plain-docx.ts'
import { day, labelled } from '../../ui/format.ts'
import type { SaidAddendum } from '../../ui/office/follow-up/say-addendum.ts'

/** The working paper as a document: a region and a State are lines of their own, as headings are in an addendum. */
export function documentOfAddendum(said: SaidAddendum, { lang, asOf }: { lang: Locale; asOf: string }): PlainDocument {
  const own = (text: string): Cell => ({ text, language: lang })
  const letters = said.parts.flatMap(({ states }) => states.flatMap((state) => state.letters))
  return {
    language: lang,
    title: labelled(m.addendum_title(), String(said.year)),
    paragraphs: [m.addendum_working_paper(), said.window, `${said.counts} ${m.addendum_as_of({ day: day(asOf) })}`],
    table: {
      head: [
        m.addendum_reference(),
        m.letters_f_kind(),
        m.letters_f_sent(),
        m.addendum_replies(),
        m.follow_observation()
      ],
      widths: [16, 14, 12, 18, 40],
      rows: said.parts.flatMap((part) => [
        [own(part.name)],
        ...part.states.flatMap((state) => [
          [own(state.name)],
          ...state.letters.map(({ reference, kind, sent, replies, observation, isToMend }) => [
            own(reference),
            own(kind),
            own(sent),
            own(replies),
            observation
              ? { text: observation.words, language: observation.lang }
              : own(isToMend ? m.addendum_to_mend() : m.addendum_without())
          ])
        ])
      ])
    },
    notes: [m.addendum_a_means()],
    invented: letters.some(({ invented }) => invented) ? m.letters_invented() : null
  }
}

const columns = [
  'reporting_year',
  'region',
  'state',
  'reference',
  'kind',
  'joint',
  'sent_on',
  'replies',
  'observation',
  'observation_language',
  'invented',
  'working_paper_as_of'
] as const

/** The same, a line for each letter and addressee, in codes; a mere acknowledgement is marked (A), as in the addenda. */
export const csvOfAddendum = ({ year, parts }: Addendum, asOf: string): string =>
  headLine(columns) +
  parts
    .flatMap(({ region, states }) =>
      states.flatMap(({ state, letters }) =>
        letters.map(({ slug, reference, kind, joint, sentOn, replies, observation, invented }) =>
          disarmedLine([
            year,
            region,
            state,
            reference ?? slug,
            kind,
            joint ? 'yes' : 'no',
            sentOn,
            replies
              .map(({ on, form }) => [on ?? 'undated', ...(form === 'acknowledgement' ? ['(A)'] : [])].join(' '))
              .join('; '),
            observation?.words ?? null,
            observation?.lang ?? null,
            invented ? 'yes' : 'no',
            asOf
          ])
        )
      )
    )
    .join('')
