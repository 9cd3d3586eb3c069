import { expect, test } from 'vitest'
import { heldBy, type OnItsWay } from './holding.ts'

const text = { hash: 'a', onDay: '2026-03-02' }
const one = (signatory: string, state: OnItsWay['asked'][number]['state'], onDay: string | null = null) => ({
  signatory,
  state,
  hash: state === 'cleared' ? 'a' : null,
  onDay
})
const held = (asked: OnItsWay['asked'], signedOn: string[] = [], today = '2026-03-10') =>
  heldBy({ lead: 'defenders', text, asked, signedOn }, today).map(({ by, mandate, days }) => [by, mandate, days])

test('whoever has not said her word holds it since the text lay before her', () => {
  expect(held([one('defenders', 'cleared', '2026-03-02'), one('torture', 'open'), one('housing', 'open')])).toEqual([
    ['mandate', 'torture', 8],
    ['mandate', 'housing', 8]
  ])
})
test('a change that is proposed lies with the lead, since the first was', () => {
  const asked = [one('torture', 'change-proposed', '2026-03-05'), one('housing', 'change-proposed', '2026-03-04')]
  expect(held(asked)).toEqual([['lead', 'defenders', 6]])
})
test('what all cleared lies with the Rapporteur, and signed, with the desk that sends it', () => {
  const asked = [
    one('defenders', 'cleared', '2026-03-03'),
    one('torture', 'cleared', '2026-03-06'),
    one('housing', 'declined', '2026-03-07')
  ]
  expect(held(asked)).toEqual([['rapporteur', 'defenders', 3]])
  expect(held(asked, ['2026-03-08'])).toEqual([['desk', 'defenders', 2]])
})
