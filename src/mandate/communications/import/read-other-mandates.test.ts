import { afterAll, beforeAll, expect, test } from 'vitest'
import { importHarness } from '#tests/import-harness.ts'
import { createResolver, type Resolver } from '../../reference/resolve.ts'
import { readOtherMandates } from './read-other-mandates.ts'

let house: Awaited<ReturnType<typeof importHarness>>
let resolver: Resolver
beforeAll(async () => {
  house = await importHarness()
  resolver = await createResolver(house.db.owner)
})
afterAll(() => house.close())

test.each([
  ['Working Group on Arbitrary Detention', ['arbitrary-detention']],
  ['Special Rapporteur on extrajudicial, summary or arbitrary executions on behalf of the labourers', ['executions']],
  [
    'Special Rapporteur on violence against women, its causes and consequences, the; Working Group on Arbitrary Detention',
    ['violence-women', 'arbitrary-detention']
  ],
  [
    'Special Rapporteurs on freedom of opinion and expression, and on violence against women, an urgent appeal on behalf of two',
    ['expression', 'violence-women']
  ],
  ['Special Rapporteur on the situation of human rights in the', ['myanmar']],
  ['Special Rapporteur on the independence of judges and lawyers and the', ['judges-lawyers']]
])('%s', (text, codes) => {
  const read = readOtherMandates(text, 'MMR', { on: '1999-05-03', precision: 'day' }, resolver)
  expect(read.signatories.map(({ mandate }) => mandate)).toEqual(codes)
  expect(read.notUnderstood).toBe(0)
})

test('what cannot be understood, and a mandate that did not exist yet, are counted', () => {
  const when = { on: '1995-05-03', precision: 'day' } as const
  expect(
    readOtherMandates(
      'the Commission; Special Representative of the Secretary-General on human rights defenders',
      null,
      when,
      resolver
    )
  ).toEqual({ signatories: [], notUnderstood: 2 })
})
