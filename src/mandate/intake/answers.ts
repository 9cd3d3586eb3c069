import { done, error, type DomainError, type Result } from '../result.ts'
import { readConsents } from './consent-fields.ts'
import { dateOf, fieldsOf, subjectOf, textOf, type Fields } from './fields.ts'
import type { SealedSubmission } from './payloads.ts'
import { readPersons } from './person-fields.ts'
import { allQuestions, mostPersons, mostText, type Question } from './questions.ts'

export type ReadAnswers = Pick<SealedSubmission, 'subject' | 'answers' | 'persons' | 'consents' | 'phrase'> & {
  /** The one answer that the server sees: yes, or that she is not sure. */
  danger: boolean
  perhapsDanger: boolean
}

/**
 * Reads what was written, on her device and on the server alike. What has no place (an answer of another
 * subject, a consent without a name) is kept all the same: an office can sort it, she can't write it twice.
 */
export function readAnswers(entries: Iterable<readonly [string, unknown]>): Result<ReadAnswers> {
  const fields = withUrgent(fieldsOf(entries))
  const errors = [...tooMuch(fields), ...required(fields)]
  const persons = readPersons(fields)
  if (persons.length > mostPersons) errors.push(error('too-many-persons', 'persons', { most: mostPersons }))
  if (errors.length) return { ok: false, errors }
  const answers: SealedSubmission['answers'] = {}
  for (const question of allQuestions) {
    const answer = answerTo(question, fields)
    if (answer) answers[question.id] = answer
  }
  const consents = readConsents(fields)
  const phrase = textOf(fields, 'phrase')
  delete answers.phrase
  return done({
    subject: subjectOf(fields),
    danger: textOf(fields, 'danger') === 'now',
    perhapsDanger: textOf(fields, 'danger') === 'unsure',
    answers,
    persons: withSubjects(persons, consents),
    consents,
    ...(phrase ? { phrase } : {})
  })
}

/** The one field of her who is in danger now is what happened, and the answer that danger is now. */
function withUrgent(fields: Fields): Fields {
  const urgent = textOf(fields, 'urgent')
  if (!urgent) return fields
  const what = [urgent, textOf(fields, 'what')].filter(Boolean).join('\n\n')
  return new Map([...fields, ['urgent', []], ['danger', ['now']], ['what', [what]]])
}

function answerTo({ id, kind, options = [] }: Question, fields: Fields): SealedSubmission['answers'][string] | null {
  if (kind === 'text' || kind === 'long') return textOf(fields, id) || null
  if (kind === 'date') return dateOf(fields, id)
  const chosen = (fields.get(id) ?? []).filter((value) => options.includes(value))
  if (kind === 'choice') return chosen[0] ?? null
  return kind === 'many' && chosen.length ? chosen : null
}

function required(fields: Fields): DomainError[] {
  if (fields.has('urgent') && !textOf(fields, 'what')) return [error('say-who-is-in-danger', 'urgent')]
  return allQuestions
    .filter((question) => question.required && !textOf(fields, question.id))
    .map(({ id }) => error('say-what-happened', id))
}

function tooMuch(fields: Fields): DomainError[] {
  const encoder = new TextEncoder()
  let size = 0
  for (const values of fields.values()) for (const value of values) size += encoder.encode(value).length
  return size > mostText ? [error('too-much-text', null, { size: Math.ceil(size / 1000), most: mostText / 1000 })] : []
}

/** A consent of whom nothing else is written still has its person. */
function withSubjects(persons: SealedSubmission['persons'], consents: SealedSubmission['consents']) {
  const missing = new Set(consents.map(({ person }) => person))
  for (const { id } of persons) missing.delete(id)
  return [...persons, ...[...missing].map((id) => ({ id, kind: 'person' as const, name: '' }))]
}
