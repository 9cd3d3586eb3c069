import { uprOf } from '../../../upr-of.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = (event) => uprOf(event)
