import type { EventType } from '../events.ts'

/** What a colleague is told of what others did: by these words, and by nothing that is sealed. */
export const toldChanges = [
  'case-opened',
  'case-written',
  'case-triaged',
  'case-changed',
  'case-merged',
  'case-merge-undone',
  'case-closed',
  'case-reopened',
  'submission-assigned',
  'submission-closed',
  'submission-reopened',
  'letter-recorded',
  'letter-changed',
  'letter-transmitted',
  'clearance-opened',
  'text-changed',
  'clearance-recorded',
  'delivery-recorded',
  'filing-made',
  'reply-recorded',
  'reply-assessed',
  'extension-granted',
  'extension-refused',
  'outcome-recorded',
  'request-opened',
  'request-changed',
  'task-added',
  'task-changed',
  'handed-over',
  'handed-back'
] as const satisfies readonly EventType[]
export type ToldChange = (typeof toldChanges)[number]
