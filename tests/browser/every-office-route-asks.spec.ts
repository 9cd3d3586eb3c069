import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readOffice } from '../../src/mandate/people/read-office.ts'
import type { Me } from '../../src/mandate/people/read-me.ts'
import { permissionOf } from '../../src/routes/permissions.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { confirmOfficer, removeOfficer } from '../../src/platform/sealing/roster.ts'
import { enrolment } from '../enrolment.ts'
import { allRoutes } from '../routes.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// No browser: what the server itself answers to each role, at each address of the office, by each method.
const roles = ['administrator', 'case-officer', 'editor', 'translator', 'rapporteur', 'observer', 'guest'] as const
type Visitor = (typeof roles)[number] | 'unconfirmed' | 'removed' | 'nobody' | 'stranger'

const cookies = { nobody: null, stranger: 'A'.repeat(43) } as Record<Visitor, string | null>
let office: OfficeServer
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await startOffice()
  const first = await enrol(office.link.split('#')[1]!, 'Ama Invented', 'case-officer')
  const known = first.officer.secrets.office
  const confirming = [first]
  // Who holds keys comes first: her word is needed for those after her.
  for (const role of [
    'case-officer',
    ...roles.filter((one) => one !== 'case-officer'),
    'unconfirmed',
    'removed'
  ] as const) {
    const as = role === 'removed' || role === 'unconfirmed' ? 'case-officer' : role
    const name = `${role} Invented`
    const invited = await post('officers/invite', { name, role: as }, first.cookie)
    const one = await enrol(((await invited.json()) as { token: string }).token, name, as, known)
    cookies[role] = one.cookie
    if (role === 'unconfirmed') continue
    if (role !== 'removed') {
      for (const by of confirming) await confirm(by, one.officer, known)
      if (role === 'case-officer') confirming.push(one)
      continue
    }
    const statement = removeOfficer(first.officer.signing.secret, one.officer.card, await stateFor(first, known))
    const removed = await post(
      'officers/statement',
      { kind: 'removed', subject: one.officer.card.id, statement },
      first.cookie
    )
    expect(await removed.json()).toMatchObject({ removed: true })
  }
})
test.afterAll(() => office.stop())

for (const { id, method } of allRoutes().filter((route) => route.id.startsWith('/office')))
  test(`${method} ${id}`, async () => {
    for (const visitor of [...roles, 'unconfirmed', 'removed', 'nobody', 'stranger'] as const) {
      const { status, location } = await visit(id, method, cookies[visitor])
      expect(`${visitor}: ${status} ${location}`).toBe(`${visitor}: ${expected(id, method, visitor)}`)
    }
  })

for (const method of ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'])
  test(`${method} of parts of files, which are no route's`, async () => {
    for (const visitor of [...roles, 'unconfirmed', 'removed', 'nobody', 'stranger'] as const) {
      const isUnconfirmed = visitor === 'unconfirmed'
      const who = whoMay('enter-submission', (situation) => (situation === 'unconfirmed') === isUnconfirmed)
      const may = isUnconfirmed ? who.has('case-officer') : roles.some((role) => role === visitor && who.has(role))
      const path = ['POST', 'OPTIONS'].includes(method) ? '' : '/11111111-1111-4111-8111-111111111111.0'
      const answer = await fetch(`${office.origin}/api/files${path}`, {
        method,
        headers: {
          origin: office.origin,
          'tus-resumable': '1.0.0',
          ...(method === 'POST' && { 'upload-length': '10' }),
          ...(cookies[visitor] && { cookie: `vigie_office=${cookies[visitor]}` })
        }
      })
      await answer.arrayBuffer()
      expect(`${visitor}: ${answer.status === 401 ? 'refused' : 'let in'}`).toBe(
        `${visitor}: ${may ? 'let in' : 'refused'}`
      )
    }
  })

test('a session that was good is good at the end as well', async () => {
  for (const visitor of [...roles, 'unconfirmed'] as const)
    expect((await visit('/office/api/me', 'GET', cookies[visitor])).status).toBe(200)
})

/** What docs/permissions.md says of the action that the route names. */
function expected(id: string, method: string, visitor: Visitor): string {
  const action = permissionOf(id, method)!
  const isUnconfirmed = visitor === 'unconfirmed'
  const who = whoMay(action, (situation) => (situation === 'unconfirmed') === isUnconfirmed)
  const isPage = !id.includes('/api/')
  // A diplomat has a session of her own: whatever an officer is, here she is nobody.
  if (id.startsWith('/office/[lang=lang]/mission') && !who.has('anyone')) return '303 /en/mission/sign-in'
  if (!who.has('anyone') && ['removed', 'nobody', 'stranger'].includes(visitor))
    return isPage ? '303 /en/sign-in' : '401 '
  if (!who.has('anyone') && !who.has(isUnconfirmed ? 'case-officer' : visitor)) return '404 '
  // Its form says by name what it does.
  if (method === 'POST' && id.endsWith('/mission/answer/[token]')) return '404 '
  if (id === '/office') return '302 /en'
  // A part that is not there; for whoever may read files it is the same answer.
  if (/^\/office\/api\/(missions\/)?files\//.test(id)) return '404 '
  if (/^\/office\/api\/letters\/(letter|document)$/.test(id)) return '404 '
  // What is let through and says nothing in JSON is refused for that, before anything is done.
  return method === 'GET' ? '200 ' : '415 '
}

/** Of the cells of an action's line: in any of those situations but that of a public letter. */
function whoMay(action: string, isMeant: (situation: string) => boolean): Set<string> {
  const lines = readFileSync(`${projectRoot}/docs/permissions.md`, 'utf8').split('\n')
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const head = cells(lines.find((line) => line.startsWith('| action |'))!)
  const line = cells(lines.find((one) => one.startsWith(`| ${action} |`))!)
  return new Set(
    line.flatMap((cell, at) => (at === 0 || head[at] === 'public' || !isMeant(head[at]!) ? [] : cell.split(', ')))
  )
}

async function visit(id: string, method: string, cookie: string | null) {
  const path = id
    .replace('/office', '')
    .replace(/\/\([^)]+\)/g, '')
    .replace('[lang=lang]', 'en')
    .replace('/[[id=uuid]]', '')
    .replace('[slug=slug]', 'AL-PER-1-2026')
    .replace('[upload]', '11111111-1111-4111-8111-111111111111')
    .replace(/\[\w+(=\w+)?\]/g, '0')
  const answer = await fetch(`${office.origin}${path || '/'}`, {
    method,
    redirect: 'manual',
    headers: {
      origin: office.origin,
      // As a browser asks for a page: to scripts a form's refusal is told in a body of its own.
      ...(!id.includes('/api/') && { accept: 'text/html' }),
      ...(cookie && { cookie: `vigie_office=${cookie}` })
    },
    ...(method !== 'GET' && { body: 'no JSON' })
  })
  await answer.arrayBuffer()
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

const post = (path: string, input: unknown, cookie: string | null) =>
  fetch(`${office.origin}/api/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: office.origin,
      ...(cookie && { cookie: `vigie_office=${cookie}` })
    },
    body: JSON.stringify(input)
  })

type Enrolled = Awaited<ReturnType<typeof enrol>>

async function confirm(by: Enrolled, { card }: Enrolled['officer'], known: Enrolled['officer']['secrets']['office']) {
  const statement = confirmOfficer(by.officer.signing.secret, card, await stateFor(by, known))
  const said = await post('officers/statement', { kind: 'confirmed', subject: card.id, statement }, by.cookie)
  expect(said.status).toBe(200)
}

async function stateFor({ cookie }: Enrolled, known: Enrolled['officer']['secrets']['office']) {
  const me = await fetch(`${office.origin}/api/me`, { headers: { cookie: `vigie_office=${cookie}` } })
  const read = readOffice(((await me.json()) as Me).people, known)
  if (!read.ok) throw new Error(read.reason)
  return read.office.roster.state
}

async function enrol(token: string, name: string, role: (typeof roles)[number], known?: string) {
  const { input, officer } = await enrolment(
    { name, role },
    { token, now: new Date(), ...(known && { office: known as never }) },
    known === undefined
  )
  const answer = await post('enrol', input, null)
  const cookie = /vigie_office=([\w-]{43})/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (!cookie) throw new Error(await answer.text())
  return { officer, cookie }
}
