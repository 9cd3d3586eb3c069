import type { ShownReminder } from '#mandate/communications/show-reminder.ts'
import type { WaysOfReminder } from '#mandate/correspondence/ways-of-reminder.ts'

/** A drafted reminder as its page has it, and by which ways it can go from here. */
export type ShownDraft = Extract<ShownReminder, { status: 'draft' }> & { ways: WaysOfReminder }
export type Shown = ShownDraft | Exclude<ShownReminder, { status: 'draft' }>

export interface TypedWords {
  subject: string
  before: string
  after: string
}

/** Whether what stands in the fields is what goes. */
export const isKept = (typed: TypedWords | undefined, { parts }: ShownDraft): boolean =>
  typed === undefined ||
  (['subject', 'before', 'after'] as const).every((field) => typed[field].trim() === parts[field])
