import { currentLocale } from '#messages'
import { bring } from './messages/tables-of-page.ts'

export const init = () => bring(currentLocale())
