import { isAskedFor, questionsOf, steps, type Step } from '../../mandate/intake/questions.ts'
import type { Subject } from '../../mandate/intake/payloads.ts'

/** The pages of the form: one thing each, and what she wrote at the end. */
export type Place = Step | 'review'

/** In the order in which they are asked; those that have nothing to ask of this subject are left out. */
export const courseOf = (subject: Subject): Place[] => [
  ...steps.filter((step) => questionsOf(step).some((question) => isAskedFor(question, subject))),
  'review'
]

/** The place before or after; itself at the ends. */
export function beside(place: Place, by: 1 | -1, subject: Subject): Place {
  const course = courseOf(subject)
  return course[course.indexOf(place) + by] ?? place
}
