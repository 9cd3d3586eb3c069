import { m } from '#messages'
import { decisionReasons, type Act, type Decided, type ReasonOf } from '#mandate/inbox/decisions.ts'

type Say = () => string

const reasons: Record<ReasonOf, Say> = {
  'new-facts': m.matter_reopened_new_facts,
  'source-asks': m.matter_reopened_source_asks,
  'not-finished': m.matter_reopened_not_finished,
  'closed-by-mistake': m.matter_reopened_by_mistake,
  'read-in-it': m.matter_danger_read_in_it,
  'learned-otherwise': m.matter_danger_learned,
  'in-safety': m.matter_danger_in_safety,
  'danger-over': m.matter_danger_over,
  'none-found': m.matter_danger_none_found
}
const done: Record<Act['what'], Say> = {
  closed: m.matter_was_closed,
  'set-aside': m.queue_is_set_aside,
  'brought-back': m.matter_was_brought_back,
  reopened: m.matter_was_reopened,
  'danger-set': m.matter_danger_was_set,
  'danger-cleared': m.matter_danger_was_cleared
}

export const decidedLabel = (what: Act['what']): string => done[what]()
export const decisionReasonLabel = (reason: ReasonOf): string => reasons[reason]()
/** For choosing: each with its words. */
export const reasonsFor = (what: Decided): { reason: ReasonOf; label: string }[] =>
  decisionReasons[what].map((reason) => ({ reason, label: decisionReasonLabel(reason) }))
