import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import {
  calendarYear,
  councilSession,
  daysBetween,
  lastPossibleDay,
  parsePartialDay,
  reportingYear,
  sessionNumber,
  type Day
} from '../calendar.ts'

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
  /** By then what has no day of its own happened: the last day of the year of the record that reports it. */
  knownBy?: Day
  /** All that is known of the day of sending: '2016-05'. */
  sentMonth?: string
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
    // The public's facts hold what letters tell, as the projection writes them.
    const [untold, unsexed] = schema === 'released' ? [withholdsPersons, withholdsSexes] : [sql`false`, sql`false`]
    await sql`
      insert into ${sql.table(`${schema}.fact`)} (addressee_id, letter_id, mandate, sent_on, sent_precision, calendar_year, reporting_year, session,
        reported_year, kind, joint, class, state, certain, persons, women, men, other_sex, reprisal, replies, form, character, answered_on, answered,
        answered_days, due_on, clock_events, outcome, themes, groups, signatories, invented, sent_from, sent_by, answered_from, answered_by,
        persons_withheld, sexes_withheld)
      select gen_random_uuid(), gen_random_uuid(), (select number from reference.mandate order by number limit 1), r."sentOn", case when r."sentOn" is not null then 3 when r."sentMonth" is not null then 2 else 0 end,
        r."calendarYear", r."reportingYear", r.session, null, r.kind, r.joint, r.class, (select number from reference.state where code = r.state), r.certain,
        case when not ${untold} then r.persons end, case when not ${unsexed} then r.women end, case when not ${unsexed} then r.men end,
        case when not ${unsexed} then r.other end, r.reprisal, r.answered::int, r.form, r.character, r."answeredOn", r.answered, r."answeredDays", r."dueOn", r."clockEvents",
        r.outcome, array(select number from reference.vocabulary where list = 'theme' and r.themes ? code), array(select number from reference.vocabulary where list = 'group' and r.groups ? code),
        array(select number from reference.mandate where r.signatories ? code), false,
        coalesce(r."sentOn", r."monthFrom", '-infinity'), coalesce(r."sentOn", r."monthBy", r."knownBy"),
        case when r.answered then coalesce(r."answeredOn", '-infinity') end, case when r.answered then coalesce(r."answeredOn", r."knownBy") end,
        ${untold}, ${unsexed}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("sentOn" date, "calendarYear" smallint, "reportingYear" smallint, session smallint, kind text, joint boolean,
        class smallint, state text, certain boolean, persons int, women int, men int, other int, reprisal boolean, "answeredOn" date, answered boolean, "answeredDays" smallint,
        form smallint, character smallint, "dueOn" date, outcome smallint, themes jsonb, groups jsonb, signatories jsonb, "clockEvents" boolean, "knownBy" date, "sentMonth" text, "monthFrom" date, "monthBy" date)`.execute(
      db
    )
  }
}

const withholdsPersons = sql`reference.withholds_persons(r.persons)`
const withholdsSexes = sql`reference.withholds_sexes(r.persons, r.women, r.men, r.other)`

function row(fact: TestFact) {
  const { sentMonth, answeredOn = null, state = 'EGY' } = fact
  const { sentOn = sentMonth === undefined ? '2015-06-01' : null } = fact
  const month = sentMonth === undefined ? null : parsePartialDay(sentMonth)
  const sent = sentOn ?? month?.on
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
    knownBy: '2016-12-31',
    ...fact,
    sentOn,
    monthFrom: month?.on,
    monthBy: month && lastPossibleDay(month),
    answeredOn,
    state,
    answered,
    calendarYear: sent && calendarYear(sent),
    reportingYear: sent && reportingYear(sent),
    session: sent && sessionNumber(councilSession(sent)),
    answeredDays: sentOn && answeredOn ? daysBetween(sentOn, answeredOn) : null
  }
}
