import { error } from '@sveltejs/kit'
import { isOverdue } from '#mandate/institutions-asked/asked.ts'
import { listQuestions } from '#mandate/institutions-asked/list-questions.ts'
import { stateName } from '../../../corner-session.ts'
import { partnerOf } from '../../../partner-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

/** What the mandate asked of this institution, the newest first. */
export const load: PageServerLoad = async (event) => {
  const desk = partnerOf(event)
  const listed = await listQuestions(desk)
  if (!listed.ok) error(404, 'not-found')
  return {
    questions: listed.value.map((one) => ({
      ...one,
      isOverdue: isOverdue({ ...one, answers: one.answers.length }, desk.today)
    })),
    state: await stateName(event, desk.state)
  }
}
