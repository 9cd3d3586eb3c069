import { receivedAndActed } from '#mandate/cases/received-and-acted.ts'
import { atDesk } from '../../answer.ts'

export const GET = atDesk((desk, _, { url }) => receivedAndActed(desk, Object.fromEntries(url.searchParams)))
