import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { calendarYear, councilSession, daysBetween, reportingYear, sessionNumber, type Day } from '../calendar.ts'

/** For tests: rows of facts written straight, without letters behind them. */
export interface TestFact {
  sentOn?: Day | null
  kind?: string
  joint?: boolean
  state?: string | null
  class?: 1 | 2 | 3 | 4
  certain?: boolean
  persons?: number | null
  women?: number | null
  men?: number | null
  other?: number | null
  reprisal?: boolean
  answeredOn?: Day | null
  answered?: boolean
  form?: number
  character?: number
  dueOn?: Day | null
  outcome?: number | null
  themes?: string[]
  groups?: string[]
  signatories?: string[]
  clockEvents?: boolean
}

export async function insertFacts(
  db: Db,
  schemas: readonly ('known' | 'released')[],
  facts: readonly TestFact[]
): Promise<void> {
  const rows = facts.map((fact) => row(fact))
  for (const schema of schemas) {
    await sql`
      insert into ${sql.table(`${schema}.fact`)}
      select gen_random_uuid(), gen_random_uuid(), (select number from reference.mandate order by number limit 1), r."sentOn", case when r."sentOn" is null then 0 else 3 end,
        r."calendarYear", r."reportingYear", r.session, null, r.kind, r.joint, r.class, (select number from reference.state where code = r.state), r.certain,
        r.persons, r.women, r.men, r.other, r.reprisal, r.answered::int, r.form, r.character, r."answeredOn", r.answered, r."answeredDays", r."dueOn", r."clockEvents",
        r.outcome, array(select number from reference.vocabulary where list = 'theme' and r.themes ? code), array(select number from reference.vocabulary where list = 'group' and r.groups ? code),
        array(select number from reference.mandate where r.signatories ? code), false
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("sentOn" date, "calendarYear" smallint, "reportingYear" smallint, session smallint, kind text, joint boolean,
        class smallint, state text, certain boolean, persons int, women int, men int, other int, reprisal boolean, "answeredOn" date, answered boolean, "answeredDays" smallint,
        form smallint, character smallint, "dueOn" date, outcome smallint, themes jsonb, groups jsonb, signatories jsonb, "clockEvents" boolean)`.execute(
      db
    )
  }
}

function row(fact: TestFact) {
  const { sentOn = '2015-06-01', answeredOn = null, state = 'EGY' } = fact
  const answered = fact.answered ?? answeredOn !== null
  return {
    id: randomUUID(),
    kind: 'AL',
    joint: false,
    class: 1,
    certain: true,
    persons: 1,
    women: null,
    men: null,
    other: null,
    reprisal: false,
    form: answered ? 4 : 0,
    character: answered ? 4 : 0,
    dueOn: null,
    outcome: null,
    themes: [],
    groups: [],
    signatories: [],
    clockEvents: false,
    ...fact,
    sentOn,
    answeredOn,
    state,
    answered,
    calendarYear: sentOn && calendarYear(sentOn),
    reportingYear: sentOn && reportingYear(sentOn),
    session: sentOn && sessionNumber(councilSession(sentOn)),
    answeredDays: sentOn && answeredOn ? daysBetween(sentOn, answeredOn) : null
  }
}
