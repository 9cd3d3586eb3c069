import { writeDayOf, type Day } from '../../calendar.ts'
import { ownWords, type Language } from '../../languages.ts'
import { instrumentKinds } from './protection.ts'
import type { Protection } from './read-protection.ts'

/** What a line can tell. */
export const lineKinds = [...instrumentKinds, 'account', 'view', 'principle', 'plan', 'study'] as const

/** All that the page tells, a line for each thing, for files that know no nesting. */
export interface ProtectionLine {
  thing: string
  kind: (typeof lineKinds)[number]
  /** Of an account or a view: of which instrument. */
  of: string | null
  state: string | null
  body: string | null
  /** As far as it is known: '2016', '2016-11'. */
  day: string | null
  /** By which it is put in order. */
  onDay: Day | null
  /** Of a plan whether it has a section on defenders; of the study what became of the State; of a principle whether it is met. */
  said: string | null
  title: string | null
  text: string | null
  lang: string
  budget: string | null
  currency: string | null
  staff: number | null
  difficulties: string | null
  participation: string | null
  group: string | null
  source: string | null
  url: string | null
  invented: boolean
}

/** A line that says nothing yet. */
export const emptyLine = {
  of: null,
  state: null,
  body: null,
  day: null,
  onDay: null,
  said: null,
  title: null,
  text: null,
  budget: null,
  currency: null,
  staff: null,
  difficulties: null,
  participation: null,
  group: null,
  source: null,
  url: null
}

export function protectionLines(
  { guidelines, mechanisms, plans, study }: Protection,
  language: Language
): ProtectionLine[] {
  const instruments = [...guidelines, ...mechanisms].flatMap((one): ProtectionLine[] => {
    const { slug, kind, state, body, since, source, url, invented, accounts, views } = one
    const words = ownWords(one.texts, language)
    const of = { ...emptyLine, of: slug, state, body }
    return [
      {
        ...emptyLine,
        thing: slug,
        kind,
        state,
        body,
        day: since && writeDayOf(since),
        onDay: since?.onDay ?? null,
        text: words.text,
        lang: words.lang,
        source,
        url,
        invented
      },
      ...accounts.map(({ slug: thing, year, coverage, ...account }): ProtectionLine => ({
        ...of,
        ...ofYear(year),
        ...account,
        thing,
        kind: 'account',
        text: coverage
      })),
      ...views.map(({ slug: thing, year, ...view }): ProtectionLine => ({
        ...of,
        ...ofYear(year),
        ...view,
        thing,
        kind: 'view'
      }))
    ]
  })
  return [
    ...instruments,
    ...plans.map(
      ({
        slug: thing,
        state,
        section: said,
        title,
        text,
        participation,
        lang,
        year,
        url,
        invented
      }): ProtectionLine => ({
        ...emptyLine,
        ...ofYear(year),
        thing,
        kind: 'plan',
        state,
        said,
        title,
        text,
        participation,
        lang,
        url,
        invented
      })
    ),
    ...study.states.flatMap(({ said }) =>
      said.map(
        ({ slug: thing, state, assessment, onDay, onPrecision, evidence, lang, url, invented }): ProtectionLine => ({
          ...emptyLine,
          thing,
          kind: 'study',
          state,
          said: assessment,
          onDay,
          text: evidence,
          lang,
          url,
          invented,
          day: writeDayOf({ onDay, onPrecision })
        })
      )
    )
  ]
}

const ofYear = (year: number) => ({ day: String(year), onDay: `${year}-01-01` as Day })
