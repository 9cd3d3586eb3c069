import type { QuestionOfMandate } from '#mandate/institutions-asked/asked-lines.ts'
import { m } from '#messages'
import { day } from '../format.ts'

/** Where a question stands, as its institution reads it. */
export function questionStands({
  stands,
  dueOn,
  takenBackOn,
  readOn,
  answers
}: Omit<QuestionOfMandate, 'told'>): string {
  switch (stands) {
    case 'taken-back':
      return m.inst_stands_back({ day: day(takenBackOn) })
    case 'answered':
      return m.inst_own_answered({ day: day(answers.at(-1)!.on) })
    case 'read':
      return m.inst_own_read({ day: day(readOn) })
    default:
      return m.inst_own_open({ day: day(dueOn) })
  }
}
