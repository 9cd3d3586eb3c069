import { describe, expect, test } from 'vitest'
import { readResolutionRow } from './read-resolution-row.ts'

const lists = {
  bodies: new Map([['Human Rights Council', 'human-rights-council']]),
  findState: (text: string) => ({ Norway: 'NOR', Peru: 'PER' })[text] ?? null,
  today: '2026-11-26'
}
const good: Record<string, string> = {
  symbol: 'A/HRC/RES/31/32',
  title: 'Protecting defenders : resolution /',
  date: '2016-03-24',
  body: 'Human Rights Council',
  vote_type: 'RECORDED',
  agenda_item_title: 'Promotion and protection -',
  agenda_subject: 'HUMAN RIGHTS DEFENDERS',
  main_sponsors: 'Norway, Peru',
  yes: '33',
  no: '6',
  abstain: '8',
  total: '47'
}
const read = (other: Record<string, string> = {}) =>
  readResolutionRow((column) => ({ ...good, ...other })[column] ?? '', lists)
const codes = (other: Record<string, string>) => {
  const found = read(other)
  return found.ok ? [] : found.problems.map(({ code, field }) => `${field}: ${code}`)
}

describe('a row of the voting data', () => {
  test('has no count where the file says that it has none', () =>
    expect(read({ vote_type: 'ADOPTED WITHOUT VOTE', yes: 'NA', no: 'n/a', abstain: '..', total: '—' })).toMatchObject({
      ok: true,
      resolution: expect.objectContaining({ yes: null, no: null, abstain: null })
    }))
  test('is read whole', () =>
    expect(read()).toEqual({
      ok: true,
      resolution: {
        slug: 'A-HRC-RES-31-32',
        symbol: 'A/HRC/RES/31/32',
        title: 'Protecting defenders',
        kind: 'resolution',
        adoptedOn: '2016-03-24',
        body: 'human-rights-council',
        vote: 'recorded',
        yes: 33,
        no: 6,
        abstain: 8,
        members: 47,
        agenda: 'Promotion and protection',
        agendaSubject: 'HUMAN RIGHTS DEFENDERS',
        sponsors: ['NOR', 'PER']
      }
    }))
  test('is of an amendment where its title says so, and a colon in the title stays', () => {
    const found = read({ title: 'Defenders: new technologies : amendment /' })
    expect(found.ok && [found.resolution.title, found.resolution.kind]).toEqual([
      'Defenders: new technologies',
      'amendment'
    ])
  })
  test('may have accents in its symbol, which its address leaves away', () => {
    const found = read({ symbol: 'Escazú Agreement' })
    expect(found.ok && found.resolution.slug).toBe('Escazu-Agreement')
  })
  test('has no votes where there was no vote', () => {
    const none = { vote_type: 'WITHDRAWN', yes: '', no: '', abstain: '', total: '' }
    const found = read(none)
    expect(found.ok && found.resolution).toMatchObject({ vote: 'withdrawn', yes: null, members: null })
    expect(codes({ ...none, yes: '1' })).toEqual(['yes: votes-without-vote'])
  })
  test.each([
    [{ symbol: '' }, 'symbol: required'],
    [{ symbol: '--' }, 'symbol: symbol-without-letters'],
    [{ symbol: '\u0410/HRC/RES/31/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'A/HRC/RES/٣١/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'A/H\u200bRC/RES/31/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'A/HR\u1d04/RES/31/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'x'.repeat(121) }, 'symbol: too-long'],
    [{ title: 'Protecting defenders' }, 'title: not-in-list'],
    [{ title: ' : resolution /' }, 'title: not-in-list'],
    [{ date: '2016-02-30' }, 'date: impossible-date'],
    [{ date: '24/03/2016' }, 'date: date-written-otherwise'],
    [{ date: '2026-11-27' }, 'date: date-to-come'],
    [{ body: 'Security Council' }, 'body: not-in-list'],
    [{ vote_type: 'PERHAPS' }, 'vote_type: not-in-list'],
    [{ yes: '' }, 'yes: required'],
    [{ no: '-1' }, 'no: number-out-of-bounds'],
    [{ no: 'x' }, 'no: number-out-of-bounds'],
    [{ total: '46' }, 'total: more-votes-than-members'],
    [{ main_sponsors: 'Norway, Atlantis' }, 'main_sponsors: unknown-state']
  ])('is refused for %o', (other, expected) => expect(codes(other as never)).toEqual([expected]))
})
