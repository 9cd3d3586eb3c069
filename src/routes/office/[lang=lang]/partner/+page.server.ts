import { error } from '@sveltejs/kit'
import { isOverdue } from '#mandate/institutions-asked/asked.ts'
import { listOpenQuestions } from '#mandate/institutions-asked/list-questions.ts'
import { kindsFor } from '#mandate/partners/bring-as-partner.ts'
import { readHome } from '#mandate/partners/read-home.ts'
import { stateName } from '../../corner-session.ts'
import { partnerOf } from '../../partner-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  const desk = partnerOf(event)
  const read = await readHome(desk)
  if (!read.ok) error(404, 'not-found')
  const { surfaces } = event.locals.vigie.config
  return {
    ...read.value,
    questions: (await listOpenQuestions(desk)).map((one) => ({
      ...one,
      isOverdue: isOverdue({ ...one, answers: one.answers.length }, desk.today)
    })),
    partner: desk.partner,
    kinds: kindsFor(desk).map(({ kind }) => kind),
    state: await stateName(event, desk.state),
    site: `${surfaces.public.origin ?? ''}/${event.locals.lang}`
  }
}
