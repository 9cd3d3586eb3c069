import { isDay } from '#mandate/calendar.ts'
import { errorSentence } from '#messages'
import { listPublishedHeads, toldForm } from '#platform/log-head.ts'
import type { RequestHandler } from './$types'
import { siteOrigin } from '../site-origin.ts'

/** The signed heads of the log, newest first, a year to a page: to be kept by others (docs/how-to/check-the-log.md). */
export const GET: RequestHandler = async ({ locals, url }) => {
  const before = url.searchParams.get('before')
  if (before !== null && !isDay(before)) {
    const error = { code: 'impossible-date', field: 'before', params: { value: before } }
    return Response.json({ errors: [{ ...error, message: errorSentence(error) }] }, { status: 400 })
  }
  const { vigie } = locals
  const found = await listPublishedHeads(vigie.db.public, before, perPage + 1)
  const heads = found.slice(0, perPage)
  const feed = `${siteOrigin(vigie.config, url)}/log-heads.json`
  return Response.json({
    feed,
    signed: toldForm,
    signature: 'Ed25519',
    heads: heads.map(({ day, hash, signature, public_key }) => ({
      day,
      hash: hash.toString('hex'),
      signature: signature.toString('base64'),
      publicKey: public_key.toString('base64')
    })),
    older: found.length > perPage ? `${feed}?before=${heads.at(-1)!.day}` : null
  })
}

const perPage = 366
