import { expect, test } from 'vitest'
import { reachedBy } from './reached.ts'

const source = { recipient: 'age1pq1invented', verifyKey: 'invented' }
const submission = { ok: true as const, value: { lang: 'ar' } as never }
const added = (lang: string) => ({
  id: lang,
  on: '2026-03-02',
  isNew: false,
  opened: { ok: true as const, value: { lang } as never }
})
const notHers = { id: 'x', on: '2026-03-03', isNew: true, opened: { ok: false as const, reason: 'not-hers' as const } }
const closed = { ok: false as const, reason: 'not-for-you' as const }

test.each([
  [
    'who holds a receipt, in her language',
    { submission, source, burntOn: null, hasReceipt: true },
    { by: 'receipt', source, langs: { first: 'ar', last: 'ar' } }
  ],
  [
    'who came back in another language: in that of what she added last',
    { submission, source, burntOn: null, hasReceipt: true, additions: [added('fr'), added('es'), notHers] },
    { by: 'receipt', source, langs: { first: 'ar', last: 'es' } }
  ],
  [
    'in the one before, where that of the last is none of ours',
    { submission, source, burntOn: null, hasReceipt: true, additions: [added('fr'), added('xx')] },
    { by: 'receipt', source, langs: { first: 'ar', last: 'fr' } }
  ],
  [
    'nobody, where she burnt it',
    { submission, source, burntOn: '2026-03-02', hasReceipt: true },
    { by: 'nobody', burntOn: '2026-03-02' }
  ],
  [
    'nobody, where none is left',
    { submission, source, burntOn: null, hasReceipt: false },
    { by: 'nobody', burntOn: null }
  ],
  [
    'nobody, where it does not open and none is left',
    { submission: closed, source: null, burntOn: null, hasReceipt: false },
    { by: 'nobody', burntOn: null }
  ],
  [
    'nobody whom one could seal to, where it does not open',
    { submission: closed, source: null, burntOn: null, hasReceipt: true },
    { by: 'no-key' }
  ],
  ['nor where no key of hers is known', { submission, source: null, burntOn: null, hasReceipt: true }, { by: 'no-key' }]
])('%s', (_, matter, expected) => expect(reachedBy({ additions: [], ...matter })).toEqual(expected))
