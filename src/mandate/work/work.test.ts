import { expect, test } from 'vitest'
import { decliningReasons, isOverdue, requestStates, taskStates, workMachines, workStep } from './work.ts'

const codes = (step: ReturnType<typeof workStep>) => (step.ok ? [] : step.errors.map(({ code }) => code))

test('the due day itself is in time, and what is settled is late no more', () => {
  const at = (state: string, today: string) => isOverdue({ state, dueOn: '2026-03-10' }, today)
  expect(['2026-03-09', '2026-03-10', '2026-03-11'].map((today) => at('open', today))).toEqual([false, false, true])
  expect(at('accepted', '2026-03-11')).toBe(true)
  expect(at('done', '2026-03-11')).toBe(false)
  expect(at('declined', '2026-03-11')).toBe(false)
  expect(isOverdue({ state: 'open', dueOn: null }, '2026-03-11')).toBe(false)
})

test('each step is one of the table; a no says why, and nothing else does', () => {
  for (const [machine, states] of [
    ['request', requestStates],
    ['task', taskStates]
  ] as const)
    for (const from of states)
      for (const to of states) {
        const follows = (workMachines[machine] as Record<string, readonly string[]>)[from]!.includes(to)
        const reason = to === 'declined' ? decliningReasons[0] : null
        expect(codes(workStep(machine, from, to, reason))).toEqual(follows ? [] : ['no-such-step'])
      }
  expect(codes(workStep('request', 'open', 'declined'))).toEqual(['reason-required'])
  expect(codes(workStep('request', 'open', 'accepted', 'no-capacity'))).toEqual(['no-such-reason'])
})
