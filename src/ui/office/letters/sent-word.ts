import { m } from '#messages'
import { plain } from '../../format.ts'

/** "Reminder No. 1 sent". */
export const sentWord = (kind: string, ordinal: number): string =>
  kind === 'reminder'
    ? m.reminder_sent({ ordinal: plain(ordinal) })
    : m.reminder_follow_up_sent({ ordinal: plain(ordinal) })
