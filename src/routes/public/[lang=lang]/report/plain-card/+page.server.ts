import type { PageServerLoad } from './$types'
import { readCard } from '../../../read-card.ts'

export const load: PageServerLoad = async ({ locals: { lang, vigie } }) => ({ card: await readCard(vigie, lang) })
