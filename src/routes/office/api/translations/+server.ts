import { listTranslations } from '#mandate/inbox/list-translations.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listTranslations(desk))
