import type { Day } from '#mandate/calendar.ts'
import { effects } from '#mandate/laws/law.ts'
import { countLaws } from '#mandate/laws/list-laws.ts'
import { isAssessed } from '#mandate/recommendations/assessment.ts'
import { countOf } from '#mandate/recommendations/list-recommendations.ts'
import { standings, type RecommendationFilters } from '#mandate/recommendations/recommendations-query.ts'
import { ballots } from '#mandate/resolutions/resolution.ts'
import { everyVisit } from '#mandate/visits/list-visits.ts'
import { isMade, isWaiting } from '#mandate/visits/steps.ts'
import type { Db } from '#platform/db.ts'
import { showAllStates } from '../all-states/show-all-states.ts'
import {
  sideBySide,
  type ComparedPart,
  type Figure,
  type FigureCode,
  type FigureRow,
  type FiguresOfState
} from './comparison.ts'
import { findCountry, type Country } from './find-country.ts'

/** These States beside each other, in this order. A State is read as its own page reads it. */
export async function compareCountries(db: Db, codes: readonly string[], today: Day): Promise<ComparedPart[]> {
  return sideBySide(await Promise.all(codes.map((code) => figuresOf(db, code, today))))
}

async function figuresOf(db: Db, state: string, today: Day): Promise<FiguresOfState> {
  const country = await findCountry(db, state, today)
  if (!country) throw new Error(`No State has the code ${state}`)
  const [visits, recommendations, laws] = await Promise.all([
    ofVisits(db, state, today),
    ofRecommendations(db, state, today),
    ofLaws(db, state)
  ])
  return [
    ...ofLetters(country),
    ...visits,
    ...recommendations,
    ...laws,
    ...ofTreaties(country),
    ...ofResolutions(country),
    ...ofCommitments(country)
  ]
}

type Part = ComparedPart['part']
const line = (
  part: Part,
  code: FigureCode,
  figure: Partial<Figure>,
  more: Partial<Pick<FigureRow, 'key' | 'unit'>> = {}
): FiguresOfState[number] => ({
  part,
  row: { code, unit: 'count', ...more },
  figure: { n: null, of: null, path: null, ...figure }
})

function ofLetters({ state, figures: { all }, others, median }: Country): FiguresOfState {
  const letters = `letters?state=${state.code}`
  return [
    line('letters', 'letters', { n: all.letters, path: letters }),
    line('letters', 'answered', { n: all.answered, of: all.letters, path: `${letters}&reply=answered` }),
    line('letters', 'due-answered', { n: all.dueAnswered, of: all.due }),
    line('letters', 'overdue', { n: all.overdue, of: all.letters, path: `${letters}&overdue=yes` }),
    line('letters', 'median', { n: median.days, of: median.base }, { unit: 'days' }),
    ...others.flatMap(({ record: key, figures: { all: of } }) => {
      const path = `${letters}&record=${key}`
      return [
        line('letters', 'record-letters', { n: of.letters, path }, { key }),
        line('letters', 'record-answered', { n: of.answered, of: of.letters, path: `${path}&reply=answered` }, { key })
      ]
    })
  ]
}

async function ofVisits(db: Db, state: string, today: Day): Promise<FiguresOfState> {
  const [visits, { length: asked }] = await Promise.all([
    everyVisit(db, { state }, today),
    everyVisit(db, { state, asked: 'any' }, today)
  ])
  const list = `visits?state=${state}`
  const waiting = visits.filter(({ status }) => isWaiting(status))
  // Of several the longest; what is not known to the day is counted from its last possible one.
  const days = waiting.flatMap(({ wait }) => wait?.days ?? [])
  const made = visits.filter(({ status }) => isMade(status)).length
  return [
    line('visits', 'asked', { n: asked, of: visits.length, path: `${list}&asked=any` }),
    line('visits', 'made', { n: made, of: visits.length, path: list }),
    line('visits', 'waiting', { n: waiting.length, of: asked, path: `${list}&status=requested` }),
    line(
      'visits',
      'waiting-days',
      { n: days.length > 0 ? Math.max(...days) : null, of: waiting.length, path: `${list}&status=requested` },
      { unit: 'days' }
    )
  ]
}

async function ofRecommendations(db: Db, state: string, today: Day): Promise<FiguresOfState> {
  const count = (more: RecommendationFilters) => countOf(db, { state, ...more }, today)
  const list = `recommendations?state=${state}`
  const [of, defenders, disagree, ofEach, toAll] = await Promise.all([
    count({}),
    count({ defenders: true }),
    count({ disagree: true }),
    Promise.all(standings.map((status) => count({ status }))),
    showAllStates(db, { state }, today, 'en')
  ])
  const cells = toAll.rows[0]?.cells ?? []
  const assessed = cells.filter(({ standing }) => isAssessed(standing)).length
  return [
    line('recommendations', 'recommendations', { n: of, path: list }),
    // Of assessors who disagree each is counted where it stands, as in the matrix.
    ...standings.map((key, at) =>
      line('recommendations', 'status', { n: ofEach[at]!, of, path: `${list}&status=${key}` }, { key })
    ),
    line('recommendations', 'defenders', { n: defenders, of, path: `${list}&defenders=yes` }),
    line('recommendations', 'disagree', { n: disagree, of, path: `${list}&disagree=yes` }),
    line('recommendations', 'all-states', {
      n: assessed,
      of: toAll.asked.length,
      path: `recommendations/all-states?state=${state}`
    })
  ]
}

async function ofLaws(db: Db, state: string): Promise<FiguresOfState> {
  const [of, ofEach] = await Promise.all([
    countLaws(db, { state }),
    Promise.all(effects.map((effect) => countLaws(db, { state, effect })))
  ])
  return [
    line('laws', 'laws', { n: of, path: `laws?state=${state}` }),
    ...effects.map((key, at) =>
      line('laws', 'effect', { n: ofEach[at]!, of, path: `laws?state=${state}&effect=${key}` }, { key })
    )
  ]
}

const ofTreaties = ({ state, recommendations: { ratified } }: Country): FiguresOfState => [
  line('treaties', 'ratified', {
    n: ratified?.treaties.length ?? null,
    of: ratified?.of ?? null,
    path: ratified ? `countries/${state.code}#recommendations` : null
  })
]

function ofResolutions({ state, resolutions: { votes, entries } }: Country): FiguresOfState {
  const path = `resolutions?state=${state.code}`
  return [
    line('resolutions', 'votes', { n: votes.length, path }),
    ...ballots.map((key) =>
      line(
        'resolutions',
        'ballot',
        { n: votes.filter(({ ballot }) => ballot === key).length, of: votes.length, path },
        { key }
      )
    ),
    line('resolutions', 'findings', { n: entries, path })
  ]
}

/** What the State itself promised: a commitment of a mandate that is about the State is no promise that it can break. */
function ofCommitments({ state, commitments: { own } }: Country): FiguresOfState {
  const list = `commitments?state=${state.code}&by=state`
  return [
    line('commitments', 'commitments', { n: own.total, path: list }),
    line('commitments', 'done', { n: own.done, of: own.total, path: `${list}&stands=done` }),
    line('commitments', 'commitments-overdue', { n: own.overdue, of: own.total, path: `${list}&overdue=yes` })
  ]
}
