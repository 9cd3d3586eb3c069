import { subjects, type Subject } from './payloads.ts'

/**
 * What is asked, in the order in which it is asked, one thing a page. Words stand in the catalogues:
 * `intake_q_<id>` asks, `intake_h_<id>` helps, `intake_o_<id>_<option>` answers, `intake_step_<step>` heads.
 */
export interface Question {
  id: string
  step: Step
  kind: 'text' | 'long' | 'choice' | 'many' | 'date' | 'persons' | 'consents' | 'files'
  options?: readonly string[]
  /** For whom it is asked; for all where it is not said. */
  for?: readonly Subject[]
  /** Nothing else must be answered: what is not known, or is too dangerous to write, stays empty. */
  required?: true
  /** Has a sentence of help beside it. */
  help?: true
}

export const steps = [
  'danger',
  'what',
  'subject',
  'who',
  'where',
  'when',
  'by-whom',
  'authorities',
  'work',
  'about',
  'others',
  'reach',
  'consents',
  'files',
  'phrase'
] as const
export type Step = (typeof steps)[number]

const people = ['person', 'persons', 'organisation'] as const

export const questions = [
  // The one answer that the office's server reads: it brings a report to the head of the queue.
  { id: 'danger', step: 'danger', kind: 'choice', options: ['now', 'no', 'unsure'], help: true },
  { id: 'danger-how', step: 'danger', kind: 'long', help: true },
  { id: 'what', step: 'what', kind: 'long', required: true, help: true },
  { id: 'now', step: 'what', kind: 'long' },
  { id: 'subject', step: 'subject', kind: 'choice', options: subjects },
  { id: 'persons', step: 'who', kind: 'persons', for: people, help: true },
  { id: 'how-many', step: 'who', kind: 'text', for: ['persons'] },
  { id: 'organisation-heads', step: 'who', kind: 'text', for: ['organisation'] },
  { id: 'law', step: 'who', kind: 'long', for: ['law'], help: true },
  { id: 'country', step: 'where', kind: 'text' },
  { id: 'place', step: 'where', kind: 'text' },
  { id: 'when', step: 'when', kind: 'date', help: true },
  { id: 'when-more', step: 'when', kind: 'text' },
  { id: 'by-whom', step: 'by-whom', kind: 'long', help: true },
  { id: 'witnesses', step: 'by-whom', kind: 'long', for: people },
  { id: 'authorities', step: 'authorities', kind: 'long', help: true },
  { id: 'work', step: 'work', kind: 'long', help: true },
  { id: 'about', step: 'about', kind: 'many', options: ['bill', 'reprisal', 'company', 'women', 'group'] },
  { id: 'about-more', step: 'about', kind: 'text' },
  { id: 'others', step: 'others', kind: 'long', help: true },
  {
    id: 'relation',
    step: 'reach',
    kind: 'choice',
    options: ['self', 'family', 'lawyer', 'colleague', 'witness', 'organisation', 'other']
  },
  { id: 'reach', step: 'reach', kind: 'choice', options: ['here', 'contact', 'never'], help: true },
  { id: 'source-name', step: 'reach', kind: 'text', help: true },
  { id: 'contact', step: 'reach', kind: 'text' },
  { id: 'consents', step: 'consents', kind: 'consents', for: people, help: true },
  { id: 'files', step: 'files', kind: 'files', help: true },
  { id: 'phrase', step: 'phrase', kind: 'text', help: true }
] as const satisfies readonly Question[]

export type QuestionId = (typeof questions)[number]['id']

/** Seen without the narrowness of each line. */
export const allQuestions: readonly Question[] = questions

export const questionsOf = (step: Step): Question[] => allQuestions.filter((question) => question.step === step)

export const isAskedFor = (question: Question, subject: Subject): boolean =>
  !question.for || question.for.includes(subject)

/** Of each person. `kind` follows from the subject, unless she says otherwise. */
export const personFields = [
  { id: 'name', kind: 'text' },
  { id: 'otherNames', kind: 'text' },
  { id: 'sex', kind: 'choice', options: ['woman', 'man', 'other', 'unsaid'] },
  { id: 'age', kind: 'text' },
  { id: 'minor', kind: 'flag' },
  { id: 'nationality', kind: 'text' },
  { id: 'profession', kind: 'text' },
  { id: 'residence', kind: 'text' },
  { id: 'contact', kind: 'text' },
  { id: 'work', kind: 'long' }
] as const

/** Persons with fields of their own; a longer list is written as text or sent as a file. */
export const mostPersons = 50
/** How many the page without scripts has room for at first. */
export const personsOnThePage = 3
/** All that is written, in bytes of UTF-8: a long report, many times over. */
export const mostText = 200_000
/** Of what is written in one line, in letters. */
export const mostLine = 5_000
