import type { Component } from 'svelte'
import type { Country } from '#mandate/publications/countries/find-country.ts'
import { m } from '#messages'
import Asked from '../../../../../ui/country/Asked.svelte'
import Clocks from '../../../../../ui/country/Clocks.svelte'
import Commitments from '../../../../../ui/country/Commitments.svelte'
import Due from '../../../../../ui/country/Due.svelte'
import Kinds from '../../../../../ui/country/Kinds.svelte'
import Latest from '../../../../../ui/country/Latest.svelte'
import Laws from '../../../../../ui/country/Laws.svelte'
import Recommendations from '../../../../../ui/country/Recommendations.svelte'
import RecordEntries from '../../../../../ui/country/RecordEntries.svelte'
import ProtectiveWork from '../../../../../ui/country/ProtectiveWork.svelte'
import Reprisals from '../../../../../ui/country/Reprisals.svelte'
import Resolutions from '../../../../../ui/country/Resolutions.svelte'
import Visits from '../../../../../ui/country/Visits.svelte'
import Years from '../../../../../ui/country/Years.svelte'
import type { PartProps } from '../../../../../ui/country/part.ts'

/** The parts of a country's page, in their order. A later room adds a line here, and what it shows to Country. */
export const sections: Section[] = [
  { id: 'latest', title: m.countries_h_latest, shows: hasLetters, part: Latest },
  { id: 'clocks', title: m.countries_h_clocks, shows: hasLetters, part: Clocks },
  { id: 'by-year', title: m.countries_h_years, shows: hasLetters, part: Years },
  { id: 'kinds', title: m.countries_h_kinds, shows: hasLetters, part: Kinds },
  { id: 'reprisals', title: m.countries_h_reprisals, shows: hasLetters, part: Reprisals },
  { id: 'asked', title: m.asked_title, shows: hasAsked, part: Asked },
  { id: 'due', title: m.due_title, shows: ({ due }) => due.next.length > 0, part: Due },
  {
    id: 'recommendations',
    title: m.recs_title,
    shows: ({ recommendations }) => recommendations.total > 0 || recommendations.found.length > 0,
    part: Recommendations
  },
  { id: 'work', title: m.work_done_title, shows: ({ work }) => work.total > 0, part: ProtectiveWork },
  { id: 'visits', title: m.visits_title, shows: hasVisits, part: Visits },
  {
    id: 'commitments',
    title: m.commitments_title,
    shows: ({ commitments }) => commitments.total > 0,
    part: Commitments
  },
  {
    id: 'resolutions',
    title: m.resolutions_title,
    shows: (country) => country.resolutions.total > 0,
    part: Resolutions
  },
  {
    id: 'laws',
    title: m.laws_title,
    shows: ({ laws }) =>
      laws.total + laws.clauses + laws.instruments.length + laws.plans > 0 ||
      laws.study !== null ||
      laws.indicators.barriers !== null ||
      laws.indicators.treaties !== null,
    part: Laws
  },
  {
    id: 'record',
    title: m.countries_h_record,
    shows: (country) => country.record.entries.length > 0,
    part: RecordEntries
  }
]

export interface Section {
  /** The anchor in the page's address. */
  id: string
  title: () => string
  shows: (country: Country) => boolean
  part: Component<PartProps>
}

function hasVisits({ visits }: Country): boolean {
  return visits.total > 0 || visits.meetings.length > 0 || visits.standing !== null
}

function hasAsked({ figures, recommendations, visits, commitments }: Country): boolean {
  return (
    figures.all.letters +
      recommendations.onDefenders +
      recommendations.planned.any +
      visits.asked +
      commitments.own.total >
    0
  )
}

function hasLetters(country: Country): boolean {
  return country.figures.all.letters > 0
}
