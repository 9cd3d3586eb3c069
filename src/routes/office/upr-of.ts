import { error, type RequestEvent } from '@sveltejs/kit'
import { readUprFacts } from '#mandate/partners/upr-facts.ts'
import { uprSentences } from '../../ui/partner/upr-paragraph.ts'
import { siteOrigin } from '../public/site-origin.ts'
import { mandateName, stateName } from './corner-session.ts'
import { partnerOf } from './partner-desk.ts'

/** The paragraph of a partner's own country, in the language of the page. */
export async function uprOf(event: RequestEvent) {
  const desk = partnerOf(event)
  const read = await readUprFacts(desk)
  if (!read.ok) error(404, 'not-found')
  const state = await stateName(event, desk.state)
  const mandate = await mandateName(event, desk.mandate)
  const address = `${siteOrigin(event.locals.vigie.config, event.url)}/${event.locals.lang}/countries/${desk.state}`
  return { sentences: uprSentences(read.value, { state, mandate, address }), invented: read.value.invented, state }
}
