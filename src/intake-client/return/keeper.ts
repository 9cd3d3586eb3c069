import type { Keeper } from '../../mandate/intake/return/come-back.ts'
import { toBase64url } from '../../platform/sealing/bytes.ts'
import { askOffice, post, postWorked } from '../line.ts'

export const keeperOf = (lang: string): Keeper => ({
  intake: () => askOffice(lang),
  look: (lookup, part) => post('/api/returns', { lookup: toBase64url(lookup), part }),
  act: async (request) => void (await postWorked(lang, '/api/actions', request))
})
