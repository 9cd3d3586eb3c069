import type { RequestHandler } from './$types'
import { firstLanguage } from '../../ui/first-language.ts'

export const GET: RequestHandler = ({ request }) => firstLanguage(request)
