import type { Day, Precision } from '../calendar.ts'
import type { AddresseeClass, Outcome } from '../communications/communication.ts'
import type { Mark, Position, ReplyForm } from '../communications/character.ts'
import type { Chance } from './chance.ts'
import type { DemoLanguage } from './texts.ts'

export type DemoReply = {
  id: string
  addressee: string
  receivedOn: Day
  form: ReplyForm
  position: Position | null
  language: DemoLanguage
  channel: string
  /** One for each question, in their order; none for what is not substantive. */
  marks: Mark[]
  steps: string[]
}

export type DemoClockEvent = { addressee: string; kind: 'extension' | 'pause' | 'resume'; on: Day; until: Day | null }

export type DemoPerson = { sex: 'woman' | 'man' | 'unknown'; publicForm: 'full' | 'initials' | 'withheld' }

export type DemoLetter = {
  id: string
  kind: 'UA' | 'AL' | 'OL'
  sentOn: Day
  precision: Precision
  language: 'en' | 'fr' | 'es'
  addressees: { id: string; class: AddresseeClass; state: string | null; actorName: string | null }[]
  signatories: string[]
  themes: string[]
  groups: string[]
  people: DemoPerson[]
  /** Whether the sex of those who are no women was established. */
  sexEstablished: boolean
  questions: number
  reprisal: { act: string; body: string; forms: string[] } | null
  replies: DemoReply[]
  clockEvents: DemoClockEvent[]
  outcome: Outcome | null
}

/** A random id (UUID version 4) from the demonstration's own chance, so that every filling is the same. */
export function demoId(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => chance.between(0, 15).toString(16))
  hex[12] = '4'
  hex[16] = '89ab'[chance.between(0, 3)] as string
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const themes = [
  'threats',
  'arbitrary-detention',
  'freedom-of-expression',
  'association',
  'peaceful-assembly',
  'judicial-harassment',
  'fair-trial',
  'physical-attack',
  'killings',
  'land-environment',
  'surveillance',
  'travel-ban',
  'smear-campaign',
  'impunity'
] as const
const groups = [
  'women',
  'journalists',
  'lawyers',
  'indigenous-peoples',
  'environment-land',
  'trade-unionists',
  'minorities',
  'lgbti',
  'community-leaders',
  'students-youth'
] as const
// Mandates that existed on every day of the demonstration.
const partners = [
  'expression',
  'assembly-association',
  'torture',
  'arbitrary-detention',
  'executions',
  'judges-lawyers',
  'indigenous',
  'violence-women',
  'minorities',
  'disappearances'
] as const

export const demoThemes = (chance: Chance, kind: DemoLetter['kind']): string[] =>
  kind === 'OL' ? ['draft-legislation', ...chance.some(themes, 1)] : chance.some(themes, chance.between(1, 3))

export const demoGroups = (chance: Chance): string[] => chance.some(groups, chance.between(0, 2))

export const demoSignatories = (chance: Chance, joint: boolean): string[] =>
  joint ? ['defenders', ...chance.some(partners, chance.between(1, 4))] : ['defenders']

export const demoPublicForm = (chance: Chance): DemoPerson['publicForm'] =>
  chance.pick(['withheld', 'withheld', 'withheld', 'initials', 'full'])

const languageOf: Record<string, 'fr' | 'es'> = Object.fromEntries([
  ...[
    'BDI',
    'COD',
    'CIV',
    'SEN',
    'TCD',
    'MLI',
    'NER',
    'CMR',
    'TGO',
    'BEN',
    'GIN',
    'COG',
    'GAB',
    'HTI',
    'FRA',
    'MAR',
    'TUN',
    'DZA',
    'MRT',
    'BFA',
    'CAF',
    'DJI',
    'COM',
    'MDG',
    'RWA'
  ].map((code) => [code, 'fr']),
  ...[
    'MEX',
    'GTM',
    'HND',
    'SLV',
    'NIC',
    'CRI',
    'PAN',
    'CUB',
    'DOM',
    'COL',
    'VEN',
    'ECU',
    'PER',
    'BOL',
    'CHL',
    'ARG',
    'PRY',
    'URY',
    'ESP',
    'GNQ'
  ].map((code) => [code, 'es'])
])

/** The language in which the mandate writes to a State. */
export const demoLanguage = (state: string | null): DemoLetter['language'] => (state && languageOf[state]) || 'en'
