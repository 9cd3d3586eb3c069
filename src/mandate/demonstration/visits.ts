import { addDays, type Day } from '../calendar.ts'
import type { NewTerm, NewVisit, NewVisitEvent } from '../visits/store.server.ts'
import { sideOf, visitTerms, type VisitStep } from '../visits/visit.ts'

export interface DemoVisit {
  visit: NewVisit & { invented: true }
  events: NewVisitEvent[]
  terms: NewTerm[]
}

/** What came before a visit that was made. */
const made: Way = [
  ['requested', -1500],
  ['reminded', -1300],
  ['acknowledged', -1280],
  ['accepted', -1200],
  ['dates-proposed', -1150],
  ['agreed', -1100],
  ['completed', -1000]
]
type Way = [step: VisitStep, daysFromToday: number][]

/** Every way that a visit can stand, by the last step of it. */
const ways: Way[] = [
  [['requested', -400]],
  [
    ['requested', -900],
    ['reminded', -500],
    ['acknowledged', -480]
  ],
  [['discussed', -60]],
  [['invited', -30]],
  [
    ['requested', -300],
    ['invited', -90]
  ],
  [
    ['requested', -500],
    ['declined', -350]
  ],
  [
    ['requested', -300],
    ['accepted', -200],
    ['dates-proposed', -100]
  ],
  [
    ['requested', -420],
    ['accepted', -200],
    ['agreed', -80]
  ],
  [
    ['requested', -700],
    ['accepted', -600],
    ['agreed', -500],
    ['postponed', -450]
  ],
  [
    ['requested', -800],
    ['accepted', -700],
    ['cancelled', -600]
  ],
  made.map(([step, days]) => [step, days + 900]),
  [...made, ['reported', -700], ['comments', -690]],
  [...made, ['reported', -700], ['comments', -690], ['workshop', -200]],
  [...made, ['reported', -700], ['workshop', -300], ['addendum', -100]]
]

/** Invented visits, one at each status, and a follow-up of the last; `states` are the codes of as many States. */
export function demoVisits(mandate: string, states: readonly string[], today: Day): DemoVisit[] {
  const each = ways.map((way, at) =>
    demoVisit(mandate, states[at % states.length]!, `DEMO-visit-${at + 1}`, way, today)
  )
  const last = each.at(-1)!.visit
  const followUp = demoVisit(mandate, last.state, 'DEMO-visit-follow-up', [['requested', -50]], today)
  return [...each, { ...followUp, visit: { ...followUp.visit, kind: 'follow-up', earlier: last.slug } }]
}

function demoVisit(mandate: string, state: string, slug: string, way: Way, today: Day): DemoVisit {
  const wasMade = way.some(([step]) => step === 'completed')
  return {
    visit: { slug, mandate, state, kind: 'official', earlier: null, texts: texts.visit, invented: true },
    events: way.map(([step, days]) => eventOf(slug, step, addDays(today, days))),
    terms: wasMade ? visitTerms.map((term, at) => termOf(slug, term, at)) : []
  }
}

const eventOf = (visit: string, step: VisitStep, onDay: Day): NewVisitEvent => {
  const lasts = step === 'agreed' ? 89 : step === 'completed' ? -11 : null
  const begins = lasts === null ? null : addDays(onDay, lasts)
  return {
    slug: `${visit}-${step}`,
    visit,
    step,
    byWhom: sideOf(step),
    onDay,
    onPrecision: 'day',
    knownBy: null,
    visitFrom: begins,
    visitTo: begins && addDays(begins, 11),
    document: documents[step] ? `${documents[step]}, ${visit}` : null,
    documentUrl: null,
    participants: step === 'workshop' ? ['state', 'nhri', 'civil-society', 'un'] : [],
    texts: {},
    invented: true
  }
}
const documents: Partial<Record<VisitStep, string>> = { reported: 'DEMO/REPORT', addendum: 'DEMO/ADDENDUM' }

const termOf = (visit: string, term: NewTerm['term'], at: number): NewTerm => ({
  slug: `${visit}-${term}`,
  visit,
  term,
  stands: term === 'women-defenders' || at % 4 !== 3 ? 'accepted' : 'refused',
  document: null,
  documentUrl: null,
  texts: at % 4 === 3 ? texts.term : {},
  invented: true
})

const texts = {
  visit: {
    en: 'Invented for demonstration: no such visit was asked for or made.',
    fr: 'Inventé pour la démonstration : une telle visite n’a été ni demandée ni effectuée.',
    es: 'Inventado para la demostración: tal visita no se solicitó ni se realizó.',
    ar: 'مختلق لأغراض العرض: لم تُطلب زيارة كهذه ولم تتم.',
    ru: 'Вымышлено для демонстрации: такого посещения не просили и не было.',
    zh: '为演示而虚构：并无此项访问的请求，也未进行此项访问。'
  },
  term: {
    en: 'Invented for demonstration.',
    fr: 'Inventé pour la démonstration.',
    es: 'Inventado para la demostración.',
    ar: 'مختلق لأغراض العرض.',
    ru: 'Вымышлено для демонстрации.',
    zh: '为演示而虚构。'
  }
}
