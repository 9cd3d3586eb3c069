import { listPartners } from '#mandate/partners/list-partners.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listPartners(desk))
