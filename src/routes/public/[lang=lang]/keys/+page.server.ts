import type { PageServerLoad } from './$types'
import { listEpochs } from '#mandate/publications/list-epochs.server.ts'
import { siteOrigin } from '../../site-origin.ts'

export const load: PageServerLoad = async ({ locals: { lang, vigie }, setHeaders, url }) => {
  // NOTE: not kept in memory: that lasts until something is released, and a key may change meanwhile.
  setHeaders({ 'cache-control': 'no-store' })
  const mandates = await listEpochs(vigie.db.public, vigie.config.mandate, lang)
  return {
    command: `vigie verify-keys ${siteOrigin(vigie.config, url)}`,
    mandates: mandates.map(({ epochs, ...mandate }) => ({
      ...mandate,
      // The signed statements are for programs: keys.json.
      epochs: epochs.map((epoch) => ({ ...epoch, statement: undefined }))
    }))
  }
}
