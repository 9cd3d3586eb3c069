/**
 * What a source is told of her submission (A/HRC/34/52, para. 39). The first six follow from the
 * office's own work; the last three would tell that a State has been written to, so an officer opens
 * each of them case by case.
 */
export const stages = {
  received: { opened: 'always', next: { what: 'being-read', withinWorkingDays: 5 } },
  'being-read': { opened: 'always', next: { what: 'decision', withinWorkingDays: 15 } },
  'more-asked': { opened: 'always', next: { what: 'your-answer', withinWorkingDays: null } },
  'taken-up': { opened: 'always', next: { what: 'news-when-safe', withinWorkingDays: 60 } },
  declined: { opened: 'always', next: null },
  closed: { opened: 'always', next: null },
  'letter-gone': { opened: 'case-by-case', next: { what: 'answer-due', withinWorkingDays: 44 } },
  'answer-come': { opened: 'case-by-case', next: { what: 'answer-read', withinWorkingDays: 20 } },
  'made-public': { opened: 'case-by-case', next: null }
} as const satisfies Record<string, StageRule>

export type Stage = keyof typeof stages
export const stageNames = Object.keys(stages) as Stage[]
export const isStage = (text: string | undefined): text is Stage => stageNames.includes(text as Stage)

/**
 * Where it stands for her: as she was told last; and before any stage was told, where the office wrote or put a question
 * to her, it has read it.
 */
export const stageAfter = (told: Stage | null, wasWrittenTo: boolean): Stage =>
  told ?? (wasWrittenTo ? 'being-read' : 'received')

/** What to tell next where only one may follow; all else an officer has to choose. */
export const toTellAfter = (told: Stage): Stage | null => (told === 'received' ? 'being-read' : null)

/** To have it closed takes nothing back, whatever was told. */
export const isStepBack = (told: Stage, next: Stage): boolean =>
  next !== 'closed' && stageNames.indexOf(next) < stageNames.indexOf(told)

interface StageRule {
  opened: 'always' | 'case-by-case'
  /** What comes next, and by when it may be expected. */
  next: { what: string; withinWorkingDays: number | null } | null
}
