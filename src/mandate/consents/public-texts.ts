import { withoutNames } from '../documents/redact.ts'

/** What the public reads of a letter, or will, and what was sent beside it. */
export interface LetterTexts {
  version: { subject: string | null; summary: string | null; withheldNote: string | null } | null
  sent: { subject: string | null; summary: string | null }
  questions: { id: string; text: string; publicText: string | null }[]
  reprisal: { act: string; publicAct: string | null; actWithheld: boolean; body: string | null; forms: string[] } | null
  /** Of replies to it and of translations that go with them, whether they are public or not. */
  replies: { id: string; translation: string | null; text: string | null; isPublic: boolean }[]
}

export interface PublicTexts {
  version: NonNullable<LetterTexts['version']>
  questions: { id: string; publicText: string | null }[]
  publicAct: string | null
}

export interface WithoutPerson {
  /** Of the letter; null where nothing of it named her. */
  letter: PublicTexts | null
  /** Of those replies alone that named her. */
  replies: { id: string; translation: string | null; text: string; isPublic: boolean }[]
  /** Where a part of her name may stand still, for somebody to look at. */
  left: { field: 'subject' | 'summary' | 'withheld-note' | 'questions' | 'reprisal' | 'replies'; parts: string[] }[]
}

/**
 * What the public reads, without these names. What was sent stays as it was: where the public read that, it gets a version
 * of its own, beside which an act of cooperation has its wording alone.
 */
export function withoutPerson(texts: LetterTexts, names: readonly string[], mark: string): WithoutPerson {
  const left = new Map<WithoutPerson['left'][number]['field'], Set<string>>()
  const strip = (text: string | null, field: WithoutPerson['left'][number]['field']): string | null => {
    if (text === null) return null
    const { text: stripped, left: parts } = withoutNames(text, names, mark)
    if (parts.length > 0) left.set(field, new Set([...(left.get(field) ?? []), ...parts]))
    return stripped
  }
  const before = ofPublic(texts)
  const after: PublicTexts = {
    version: {
      subject: strip(before.version.subject, 'subject'),
      summary: strip(before.version.summary, 'summary'),
      withheldNote: strip(before.version.withheldNote, 'withheld-note')
    },
    questions: before.questions.map(({ id, publicText }) => ({ id, publicText: strip(publicText, 'questions') })),
    publicAct: strip(before.publicAct, 'reprisal')
  }
  const { body = null, forms = [] } = (texts.version || texts.reprisal?.actWithheld ? null : texts.reprisal) ?? {}
  const beside = [body, ...forms].some((text) => strip(text, 'reprisal') !== text)
  const isNamed = beside || JSON.stringify(after) !== JSON.stringify(before)
  const replies = texts.replies.flatMap(({ id, translation, text, isPublic }) => {
    const stripped = strip(text, 'replies')
    return stripped === null || stripped === text ? [] : [{ id, translation, text: stripped, isPublic }]
  })
  return {
    letter: isNamed ? after : null,
    replies,
    left: [...left].map(([field, parts]) => ({ field, parts: [...parts].toSorted() }))
  }
}

const ofPublic = ({ version, sent, questions, reprisal }: LetterTexts): PublicTexts => ({
  version: version ?? { ...sent, withheldNote: null },
  questions: questions.map(({ id, text, publicText }) => ({
    id,
    publicText: version ? publicText : (publicText ?? text)
  })),
  publicAct: reprisal && (version || reprisal.actWithheld ? reprisal.publicAct : (reprisal.publicAct ?? reprisal.act))
})
