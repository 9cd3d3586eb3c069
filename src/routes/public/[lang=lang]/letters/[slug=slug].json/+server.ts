import { error, json, redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { m } from '#messages'
import { withdrawnWords } from '../../../../../ui/letter-words.ts'
import { goneForNow } from '../../../gone-for-now.ts'
import { siteOrigin } from '../../../site-origin.ts'

/** A letter with all that is released of it, for machines. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const found = await findLetter(vigie.db.public, params.slug, today)
  if (!found) error(404, 'not-found')
  if ('withdrawn' in found)
    return json(
      { ...found.withdrawn, text: withdrawnWords(found.withdrawn), as_of: today },
      { status: 410, headers: goneForNow }
    )
  if ('movedTo' in found) redirect(301, `/${lang}/letters/${found.movedTo}.json`)
  const origin = siteOrigin(vigie.config, url)
  return json({
    ...letterAsData(found.letter, `${origin}/${lang}/letters/${found.letter.slug}`),
    as_of: today,
    note: m.letters_note(),
    licence: m.letters_licence()
  })
}
