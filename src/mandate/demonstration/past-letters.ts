import { addDays, daysBetween, reportingYearWindow, type Day } from '../calendar.ts'
import type { Chance } from './chance.ts'
import {
  demoGroups,
  demoId,
  demoLanguage,
  demoPublicForm,
  demoSignatories,
  demoThemes,
  type DemoLetter,
  type DemoPerson
} from './letter.ts'
import type { YearPlan } from './plan.ts'
import { pastReplies } from './replies.ts'

/** The letters of one reporting year, so that each count of its plan comes out exactly. */
export function lettersOfYear(plan: YearPlan, statesByRegion: Record<string, string[]>, chance: Chance): DemoLetter[] {
  const regions = chance.shuffled(repeated(plan.regions))
  const kinds = chance.shuffled(repeated(plan.kinds))
  const joint = chance.shuffled(regions.map((_, index) => index < plan.joint))
  const reprisal = chance.shuffled(regions.map((_, index) => index < plan.reprisals))
  const people = peopleOf(plan, kinds, chance)
  return regions.map((region, index) => {
    const sentOn = dayFor(plan, reprisal[index] === true, chance)
    const kind = kinds[index] as DemoLetter['kind']
    const state = region === 'none' ? null : chance.pick(statesByRegion[region] ?? [])
    const addressee = demoId(chance)
    const language = demoLanguage(state)
    const questions = kind === 'OL' ? 3 : chance.between(3, 5)
    return {
      id: demoId(chance),
      kind,
      sentOn,
      precision: 'day',
      language,
      addressees: [
        {
          id: addressee,
          class: state ? 'state' : 'company',
          state,
          actorName: state ? null : `Invented Company ${plan.year}-${index + 1}`
        }
      ],
      signatories: demoSignatories(chance, joint[index] === true),
      themes: demoThemes(chance, kind),
      groups: demoGroups(chance),
      people: people[index] ?? [],
      sexEstablished: plan.sexEstablished,
      questions,
      reprisal: reprisal[index] ? demoReprisal(chance) : null,
      replies: pastReplies(chance, { addressee, state, language, questions }, sentOn),
      clockEvents: [],
      outcome: chance.pick([null, null, 'improved', 'unchanged', 'unchanged', 'worsened', 'unknown'])
    }
  })
}

const repeated = (counts: Record<string, number>): string[] =>
  Object.entries(counts).flatMap(([name, count]) => Array.from({ length: count }, () => name))

function dayFor(plan: YearPlan, isReprisal: boolean, chance: Chance): Day {
  const [from, to] = reportingYearWindow(plan.year)
  const last = isReprisal && plan.reprisalsUntil ? `${plan.year}-${plan.reprisalsUntil}` : to
  return addDays(from, chance.between(0, daysBetween(from, last)))
}

export function demoReprisal(chance: Chance): NonNullable<DemoLetter['reprisal']> {
  return {
    act: chance.pick(['cooperated', 'testimony', 'used-procedures', 'council-session', 'universal-periodic-review']),
    body: 'Invented act of cooperation with the United Nations',
    forms: chance.some(
      ['threats', 'surveillance', 'travel-ban', 'arrest', 'physical-attack', 'family'],
      chance.between(1, 2)
    )
  }
}

/** Letters about laws concern nobody by name; the others at least one person each, until the plan's total is reached. */
function peopleOf(plan: YearPlan, kinds: string[], chance: Chance): DemoPerson[][] {
  const concerned = kinds.flatMap((kind, index) => (kind === 'OL' ? [] : [index]))
  const sizes = kinds.map((kind) => (kind === 'OL' ? 0 : 1))
  for (let left = plan.persons - concerned.length; left > 0; left--) add(sizes, chance.pick(concerned))
  const women = kinds.map(() => 0)
  const withWomen = chance
    .shuffled(concerned)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
    .slice(0, plan.lettersWithWomen)
  for (const index of withWomen) add(women, index)
  for (let left = plan.women - withWomen.length; left > 0; left--) {
    add(women, chance.pick(withWomen.filter((index) => (women[index] ?? 0) < (sizes[index] ?? 0))))
  }
  return sizes.map((size, index) =>
    Array.from({ length: size }, (_, place) => ({
      sex:
        place < (women[index] ?? 0)
          ? ('woman' as const)
          : plan.sexEstablished
            ? ('man' as const)
            : ('unknown' as const),
      publicForm: demoPublicForm(chance)
    }))
  )
}

function add(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}
