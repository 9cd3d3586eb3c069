import { currentLocale } from '#messages'
import { loadTable } from './messages/tables-of-page.ts'

export const init = () => loadTable(currentLocale())
