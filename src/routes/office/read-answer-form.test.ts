import type { RequestEvent } from '@sveltejs/kit'
import { expect, test } from 'vitest'
import { must } from '#tests/office-desk.ts'
import { readAnswerForm } from './read-answer-form.ts'

test('a file is called by what can be kept and shown: no NUL, nothing that turns the reading round, whole characters', async () => {
  const form = new FormData()
  form.append('text', 'Excellency')
  for (const name of ['no\u0000te.pdf', 'rep\u202efdp.exe', `a${'📄'.repeat(300)}`, '\u0000'])
    form.append('documents', new File(['x'], name))
  const request = new Request('http://office.example/', { method: 'POST', body: form })
  const { files, typed } = must(await readAnswerForm({ request } as RequestEvent, 'AL-PER-1-2026'))
  expect(files.map(({ name }) => name)).toEqual(['no te.pdf', 'repfdp.exe', `a${'📄'.repeat(199)}`, '4'])
  expect(typed).toEqual({ text: 'Excellency' })
})
