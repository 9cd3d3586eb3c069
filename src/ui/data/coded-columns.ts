import { occasions, standings } from '#mandate/commitments/commitment.ts'
import { dueKinds, dueStandings } from '#mandate/due/due.ts'
import { partnerKinds } from '#mandate/entries/partner-kinds.ts'
import { lineParts as lawParts } from '#mandate/laws/law-lines.ts'
import { clauseStatuses, effects, lawKinds, levels, tests } from '#mandate/laws/law.ts'
import { assessments, planSections } from '#mandate/laws/protection/protection.ts'
import { lineKinds as protectionKinds } from '#mandate/laws/protection/protection-lines.ts'
import { stages } from '#mandate/laws/stages.ts'
import { metWords } from '#mandate/principles/principles.ts'
import { metBodies, protectiveActions, workKinds } from '#mandate/protection/protection.ts'
import {
  comparedParts,
  figureCodes,
  figuresByCode,
  type ComparedPart
} from '#mandate/publications/countries/comparison.ts'
import { assessorKinds, confidences, statuses } from '#mandate/recommendations/assessment.ts'
import { clusteredBy } from '#mandate/recommendations/clusters-csv.ts'
import { measures } from '#mandate/recommendations/measures.ts'
import { actions, addressees, positions, sources } from '#mandate/recommendations/recommendation.ts'
import { standings as standingsOfRecommendation } from '#mandate/recommendations/recommendations-query.ts'
import { clauseParts } from '#mandate/reference/files.ts'
import { lineParts as resolutionParts } from '#mandate/resolutions/resolution-lines.ts'
import { assessors, ballots, findings, kinds as resolutionKinds } from '#mandate/resolutions/resolution.ts'
import { voted } from '#mandate/resolutions/resolutions-query.ts'
import { visitStatuses } from '#mandate/visits/steps.ts'
import { lineParts as visitParts } from '#mandate/visits/visit-lines.ts'
import { participantTypes, termStandings, visitKinds, visitSteps, visitTerms } from '#mandate/visits/visit.ts'
import { partWord } from '../compare/words.ts'

/**
 * Codes and where their words are: labels of the catalogue (`<words>_<code>`), what a function says, or a vocabulary of the
 * reference data. `behind`: in the file each stands behind this word.
 */
export type Coded =
  | { codes: readonly (string | number)[]; words: string | ((code: string) => string); behind?: string }
  | { vocabulary: string }

const position: Coded = { codes: positions, words: 'recs_position' }
const source: Coded = { codes: sources, words: 'recs_source' }
const status: Coded = { codes: statuses, words: 'recs_status' }
// Where it is said of what nobody assessed, too.
const standing: Coded = { codes: standingsOfRecommendation, words: 'recs_status' }
const assessor: Coded = { codes: assessorKinds, words: 'recs_assessor' }
const effect: Coded = { codes: effects, words: 'law_effect' }
const stage: Coded = { codes: stages, words: 'law_stage' }
const test: Coded = { codes: tests, words: 'law_test' }
const ballot: Coded = { codes: ballots, words: 'resolutions_ballot' }
const step: Coded = { codes: visitSteps, words: 'machine_visit' }
const part = (codes: readonly string[]): Coded => ({ codes, words: 'data_part' })
const groups: Coded = { vocabulary: 'group' }

/** Of each file the columns that hold codes; several lists where a column has the codes of each. */
export const codedColumns: Readonly<Record<string, Readonly<Record<string, readonly Coded[]>>>> = {
  recommendations: {
    source: [source],
    addressee: [{ codes: addressees, words: 'recs_addressee' }],
    position: [position],
    action: [{ codes: actions, words: 'recs_action' }],
    issues: [{ vocabulary: 'upr-issue' }],
    themes: [{ vocabulary: 'theme' }],
    persons: [groups]
  },
  'all-states': {
    status: [standing],
    assessed_by: [assessor],
    measure: [{ codes: Object.keys(measures), words: 'recs_measure' }]
  },
  clusters: { by: [part(clusteredBy)], issues: [{ vocabulary: 'upr-issue' }] },
  uhri: { source: [source], position: [position] },
  visits: {
    kind: [{ codes: visitKinds, words: 'visit_kind' }],
    status: [{ codes: visitStatuses, words: 'machine_visit' }],
    last_step: [step]
  },
  visit: {
    part: [part(visitParts)],
    step: [step],
    by: [assessor],
    participants: [{ codes: participantTypes, words: 'visit_participant' }],
    term: [{ codes: visitTerms, words: 'visit_term' }],
    stands: [{ codes: termStandings, words: 'visit_term_stands' }],
    status: [status],
    confidence: [{ codes: confidences, words: 'recs_confidence' }]
  },
  laws: {
    kind: [{ codes: lawKinds, words: 'law_kind' }],
    level: [{ codes: levels, words: 'law_level' }],
    effect: [effect],
    themes: [{ vocabulary: 'law-theme' }],
    groups: [groups],
    stage: [stage]
  },
  law: {
    part: [part(lawParts)],
    stage: [stage],
    effect: [effect],
    tests: [test],
    unmet: [test],
    treaty: [{ vocabulary: 'treaty' }]
  },
  'model-law': {
    part: [{ codes: clauseParts, words: 'clause_part' }],
    status: [{ codes: clauseStatuses, words: 'clause_status' }]
  },
  protection: {
    kind: [part(protectionKinds)],
    said: [
      { codes: metWords, words: 'principle_met' },
      { codes: planSections, words: 'plan_section' },
      { codes: assessments, words: 'study_assessment' }
    ],
    group: [groups]
  },
  'protective-work': {
    kind: [part(workKinds)],
    by_kind: [{ codes: partnerKinds, words: 'partner_kind' }],
    action: [{ codes: protectiveActions, words: 'protective_action' }],
    met: [{ codes: metBodies, words: 'met_body' }]
  },
  resolutions: {
    kind: [{ codes: resolutionKinds, words: 'resolutions_kind' }],
    body: [{ vocabulary: 'resolution-body' }],
    vote: [{ codes: voted, words: 'resolutions_vote' }]
  },
  resolution: {
    part: [part(resolutionParts)],
    vote: [ballot],
    finding: [{ codes: findings, words: 'resolution_finding' }],
    by: [{ codes: assessors, words: 'resolution_by' }]
  },
  commitments: {
    occasion: [{ codes: occasions, words: 'commitment_occasion' }],
    field: [{ vocabulary: 'work-field' }],
    stands: [{ codes: standings, words: 'commitment_stands' }]
  },
  calendar: {
    kind: [{ codes: dueKinds, words: 'due_kind' }],
    stands: [{ codes: dueStandings, words: 'due_stands' }]
  },
  compare: {
    part: [{ codes: comparedParts, words: (part) => partWord(part as ComparedPart['part']) }],
    figure: [
      { codes: figureCodes.filter((code) => !isByCode(code)), words: 'compare_f' },
      { ...standing, behind: 'status' },
      { ...effect, behind: 'effect' },
      { ...ballot, behind: 'ballot' }
    ]
  }
}

function isByCode(code: string): boolean {
  return (figuresByCode as readonly string[]).includes(code)
}
