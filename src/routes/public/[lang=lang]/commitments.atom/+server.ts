import { label, m } from '#messages'
import { ownWords } from '#mandate/languages.ts'
import { feedResponse } from '../../../../ui/feed/feed-response.ts'
import { askedCommitments } from '../commitments/commitments-file.ts'
import type { RequestHandler } from './$types'

/** The newest, with the filters of the register: a commitment is new again when something came of it. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedCommitments(event)
  if (asked instanceof Response) return asked
  const { lang } = event.locals
  const dayOf = (one: (typeof asked.entries)[number]) => one.steps.at(-1)?.onDay ?? one.madeOn ?? '1970-01-01'
  return feedResponse({
    lang,
    title: `${m.commitments_title()} · ${m.site_name()}`,
    self: asked.page.replace(/\/commitments(?=$|\?)/, '/commitments.atom'),
    page: asked.page,
    entries: asked.entries
      .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
      .slice(0, 50)
      .map((one) => {
        const said = ownWords(one.texts, lang)
        const address = asked.addressOf(one.slug)
        const stands = label('commitment_stands', one.stands) ?? one.stands
        return {
          id: address,
          href: address,
          title: `${one.document}: ${stands}`,
          summary: said.text,
          lang: said.lang,
          day: dayOf(one)
        }
      })
  })
}
