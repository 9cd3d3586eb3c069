import { expect, test } from 'vitest'
import { entryKinds } from '#mandate/registers/kinds.ts'
import { publicPathOf } from './public-path.ts'

const of = (kind: string, more: object = {}) =>
  publicPathOf({ kind, id: 'brought', stands: 'let-through', isGone: false, subject: 'subject', state: 'PER', ...more })

test('what was let through is led to at its own page, not at a place in a list that goes on', () => {
  expect(of('protective-action')).toBe('protective-work/brought')
  expect(of('focal-point-meeting')).toBe('protective-work/brought')
  expect(of('assessment')).toBe('recommendations/subject')
  expect(of('bill-tip')).toBe('laws/brought')
  expect(of('visit')).toBe('visits/brought')
  expect(of('law-clause')).toBe('laws/model-law?state=PER#clause-subject')
  expect(of('resolution', { named: 'a-hrc-res-1' })).toBe('resolutions/a-hrc-res-1')
})

test('what belongs to an action or an indicator stands on the page of its recommendation, where that is known', () => {
  const about = { path: 'recommendations/one' }
  for (const kind of ['action-step', 'indicator-value', 'measure-principle']) {
    expect(of(kind, { about })).toBe('recommendations/one')
    expect(of(kind, { about: null })).toBe(null)
  }
})

test('what is not in its register leads nowhere: before it is let through, once it is out, and where it does not get through', () => {
  for (const stands of ['brought', 'held', 'declined', 'taken-back', 'withdrawn'])
    expect(of('resolution-entry', { stands }), stands).toBe(null)
  expect(of('resolution-entry', { isGone: true })).toBe(null)
  expect(of('resolution-entry', { isStuck: true })).toBe(null)
})

test('every kind of entry has a place on the public pages', () => {
  const without = entryKinds.filter(
    ({ kind, subjectField }) =>
      !publicPathOf({
        kind,
        id: 'brought',
        stands: 'let-through',
        isGone: false,
        subject: subjectField ? 'subject' : null,
        state: 'PER',
        about: subjectField ? { path: 'about' } : null
      })
  )
  expect(without.map(({ kind }) => kind)).toEqual([])
})
