import type { DeskKeeper } from '../../mandate/intake/desk/use-desk.ts'
import { toBase64url } from '../../platform/sealing/bytes.ts'
import { askOffice, post, postWorked } from '../line.ts'

export const deskKeeperOf = (lang: string): DeskKeeper => ({
  office: () => askOffice(lang),
  look: (lookup) => post('/api/desks', { lookup: toBase64url(lookup) }),
  act: (request) => postWorked(lang, '/api/desks/actions', request)
})
