import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { permissionOf } from '../../src/routes/permissions.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { allRoutes } from '../routes.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { everybodyComes, roles, visitors, type Everybody, type Visitor } from './people-of-every-role.ts'
import { madeUp, ofNoRecord, recordsByRoute, type Asked, type Matters } from './records-by-route.ts'
import { signedActs, signs, type SignedAct } from './signed-elsewhere.ts'

// Over 20 s: every route of the office is asked by each of fourteen visitors, most of whom come in first.
// No browser: what the server itself answers to each role, at each address of the office, by each method.
// One server for them all: without this each worker starts its own.
test.describe.configure({ mode: 'default' })
let office: OfficeServer
let everybody: Everybody
test.beforeAll(async () => {
  office = await startOffice({ surface: 'all' })
  everybody = await everybodyComes(office)
})
test.afterAll(() => office.stop())

/** The lines of docs/permissions.md by their first cell. */
const table = new Map(
  readFileSync(`${projectRoot}/docs/permissions.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => {
      const cells = line.split('|').slice(1, -1)
      return [cells[0]!.trim(), cells.map((cell) => cell.trim())]
    })
)

const routes = allRoutes().filter(({ id }) => id.startsWith('/office'))
for (const { id, method } of routes)
  test(`${method} ${id}`, async () => {
    const answers = visitors.map(async (visitor) => {
      const { status, location, body } = await visit(id, method, visitor)
      expect(`${visitor}: ${status} ${location}`).toBe(`${visitor}: ${expected(id, method, visitor)}`)
      const notHers = visitor === 'elsewhere' ? everybody.ours : everybody.theirs
      // A page says again by what address it was asked for.
      const isTold = (name: string) => body.includes(name) && !pathOf(id).includes(name)
      if (method === 'GET') expect(Object.values(notHers).filter(isTold)).toEqual([])
    })
    await Promise.all(answers)
  })

for (const method of ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'])
  test(`${method} of parts of files, which are no route's`, async () => {
    for (const visitor of visitors) {
      const path = ['POST', 'OPTIONS'].includes(method) ? '' : '/11111111-1111-4111-8111-111111111111.0'
      const cookie = everybody.cookies[visitor]
      const answer = await fetch(`${office.origin}/api/files${path}`, {
        method,
        headers: {
          origin: office.origin,
          'tus-resumable': '1.0.0',
          ...(method === 'POST' && { 'upload-length': '10' }),
          ...(cookie && { cookie })
        }
      })
      await answer.arrayBuffer()
      expect(`${visitor}: ${answer.status === 401 ? 'refused' : 'let in'}`).toBe(
        `${visitor}: ${isLetIn('enter-submission', visitor) || isLetIn('file-answer', visitor) ? 'let in' : 'refused'}`
      )
    }
  })

const ofScripts = routes.filter(({ id, method }) => {
  const action = permissionOf(id, method)
  return id.startsWith('/office/api/') && action !== null && !isLetIn(action, 'nobody')
})
test('every route of scripts that asks who comes is one that names a record, or is said to name none', () => {
  const listed = [...Object.keys(recordsByRoute), ...ofNoRecord.map((path) => `* ${path}`)]
  const there = ofScripts.map(({ id, method }) => {
    const path = id.replace('/office/api/', '')
    return ofNoRecord.includes(path) ? `* ${path}` : `${method} ${path}`
  })
  expect([...new Set(there)].toSorted()).toEqual(listed.filter((one) => !one.includes('[lang=')).toSorted())
})

test('what an officer of another mandate signs of a matter is refused, whatever mandate she says it for, and changes nothing', async () => {
  const { first, rapporteur, elsewhere } = everybody.signers
  const say = async ({ path, body }: SignedAct, cookie: string) => {
    const headers = { 'content-type': 'application/json', origin: office.origin, cookie }
    const answer = await fetch(`${office.origin}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const said = (await answer.json()) as { errors?: { code: string }[] }
    return answer.ok ? 'done' : `${answer.status} ${said.errors?.map(({ code }) => code).join()}`
  }
  // Sessions are told apart by when they were last used; jobs come by the clock.
  const rows = () =>
    office
      .run('print-tables.ts')
      .split('\n')
      .filter((line) => !/^(known\.office_session|graphile_worker\.)/.test(line))
  const before = rows()
  const told: string[] = []
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Zurich' })
  for (const mandate of ['defenders', 'torture']) {
    const acts = Object.entries(await signedActs(office.origin, first, everybody, mandate))
    for (const [act, one] of acts) told.push(`${act}: ${await say(one, first.cookie)}`)
    told.push(`sign: ${await say(signs(rapporteur, everybody, mandate, today), rapporteur.cookie)}`)
  }
  // By no other reason: what is ill-formed would be refused whosever it is.
  const refusal = /: (404 (letter-)?not-found|422 (reply-not-found|no-such-officer|false-signature))$/
  expect(told.filter((one) => !refusal.test(one))).toEqual([])
  expect(rows()).toEqual(before)

  // The same, by whose matter it is.
  const own = await signedActs(office.origin, elsewhere, everybody, 'torture')
  for (const act of ['clear', 'confirm an officer', 'write in a case'])
    expect(`${act}: ${await say(own[act]!, elsewhere.cookie)}`).toBe(`${act}: done`)
  expect(rows()).not.toEqual(before)
})

test("another mandate's record is answered as one that is not there, whoever asks", async () => {
  const { theirs } = everybody
  const wrong: string[] = []
  for (const [route, ask] of Object.entries(recordsByRoute)) {
    const [method, path] = route.split(' ') as [string, string]
    const id = `/office/${path.startsWith('[lang=') ? '' : 'api/'}${path}`
    const told = async (visitor: Visitor, matters: Matters) => {
      const { status, body } = await visit(id, method, visitor, ask(matters))
      return `${status} ${Object.entries(matters).reduce((text, [kind, name]) => text.replaceAll(name, kind), body)}`
    }
    for (const visitor of visitors.filter((one) => isLetIn(permissionOf(id, method)!, one))) {
      const [none, one] = [await told(visitor, madeUp()), await told(visitor, theirs)]
      // Of her own the officer elsewhere is told something else: what was sent is well-formed, and asks for that record.
      const isAlike = visitor !== 'elsewhere' || ask(theirs).alike !== undefined
      if ((none === one) !== isAlike || /^(403|5..) /.test(none)) wrong.push(`${visitor} ${route}: ${none} / ${one}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a mission finds its own letters, and of what another State or another mandate has no more than of what is not there', async () => {
  const { ours, theirs } = everybody
  const told = async (path: string, name: string, method = 'GET', action = '') => {
    const form = new FormData()
    form.set('text', 'An invented answer')
    form.set('also', name)
    const { status, body } = await fetchAs('mission', `/en/mission/${path}${action}`, {
      method,
      ...(method === 'POST' && { body: form })
    })
    return `${status} ${body.replaceAll(name, 'NAME')}`
  }
  const none = madeUp()
  expect(await told(`letters/${ours.letter}`, ours.letter)).toMatch(/^200 /)
  for (const one of [theirs.letter, ours.toAnother]) {
    for (const [method, action] of [
      ['GET', ''],
      ...['answer', 'receipt', 'extension', 'comment', 'withhold'].map((name) => ['POST', `?/${name}`])
    ])
      expect(await told(`letters/${one}`, one, method, action)).toBe(
        await told(`letters/${none.letter}`, none.letter, method, action)
      )
    expect(await told(`letters/${one}/document`, one)).toBe(await told(`letters/${none.letter}/document`, none.letter))
    expect(await told(`letters/${ours.letter}`, one, 'POST', '?/answer')).toBe(
      await told(`letters/${ours.letter}`, none.letter, 'POST', '?/answer')
    )
  }
  expect(await told(`filings/${theirs.filing}`, theirs.filing)).toBe(await told(`filings/${none.filing}`, none.filing))
})

test('a partner finds what it brought itself, and of what another partner or another mandate has no more than of what is not there', async () => {
  const { ours, theirs } = everybody
  const told = async (path: string, name: string, entry?: string) => {
    const form = new FormData()
    if (entry !== undefined) form.set('entry', entry)
    const { status, body } = await fetchAs('partner', `/en/partner/${path}`, {
      ...(entry !== undefined && { method: 'POST', body: form })
    })
    return `${status} ${body.replaceAll(name, 'NAME')}`
  }
  const none = madeUp()
  const refused = await told('brought?/take-back', none.entry, none.entry)
  expect(refused).toMatch(/^422 /)
  for (const entry of [ours.entry, theirs.entry]) expect(await told('brought?/take-back', entry, entry)).toBe(refused)
  for (const path of ['recommendations', 'list.csv', 'list.xlsx', 'brought', 'upr'])
    expect(await told(`${path}?state=CHL`, 'none')).toBe(await told(path, 'none'))
  // By the other corner's cookie nobody is anybody.
  const crossed = everybody.cookies.partner!.replace('vigie_partner', 'vigie_mission')
  const answer = await fetch(`${office.origin}/en/mission`, { redirect: 'manual', headers: { cookie: crossed } })
  expect(answer.headers.get('location')).toBe('/en/mission/sign-in')
})

test('the public pages and the way in show an officer, a diplomat and a partner what they show everybody', async () => {
  const { cookies } = everybody
  const cookie = `${cookies['case-officer']}; ${cookies.mission}; ${cookies.partner}`
  const differing: string[] = []
  for (const surface of ['public', 'intake'] as const)
    for (const { id, method } of allRoutes().filter((one) => one.id.startsWith(`/${surface}`))) {
      const told = async (more: object) => {
        const answer = await fetch(`${office.others[surface]}${pathOf(id)}`, {
          method,
          redirect: 'manual',
          headers: { origin: office.others[surface], ...more },
          ...(method !== 'GET' && { body: 'no JSON' })
        })
        // The work that is asked of her is another each time, and so are the bytes that stand where a receipt has none.
        const bytes = Buffer.from(await answer.arrayBuffer())
        const text = method === 'GET' ? bytes.toString().replace(/[\w+/=.-]{20,}/g, '') : bytes.length
        return [answer.status, answer.headers.get('set-cookie'), text].join(' ')
      }
      if ((await told({ cookie })) !== (await told({}))) differing.push(`${method} ${id}`)
    }
  expect(differing).toEqual([])
})

test('a session that was good is good at the end as well', async () => {
  for (const visitor of [...roles, 'unconfirmed'] as const)
    expect((await visit('/office/api/me', 'GET', visitor)).status).toBe(200)
})

/** What docs/permissions.md says of the action that the route names. */
function expected(id: string, method: string, visitor: Visitor): string {
  const action = permissionOf(id, method)!
  const isPage = !id.includes('/api/')
  const isOpen = isLetIn(action, 'nobody')
  // Each corner has sessions of its own: whatever an officer is, there she is nobody, and so are they elsewhere.
  const corner = /^\/office\/(?:\[lang=lang\]|api)\/(mission|partner)(?=\/|$)/.exec(id)?.[1]
  const isSignedIn = corner
    ? visitor === corner
    : !['removed', 'nobody', 'stranger', 'mission', 'partner'].includes(visitor)
  // Who is in already is led on.
  if (corner && isSignedIn && method === 'GET' && id.endsWith('/sign-in')) return `303 /en/${corner}`
  if (!isOpen && !isSignedIn) return isPage ? `303 /en/${corner ? `${corner}/` : ''}sign-in` : '401 '
  if (!isOpen && !isLetIn(action, visitor)) return '404 '
  // The partner here is no national institution, and nothing went to the mission here.
  if (/\/partner\/questions|\/mission\/reminders\//.test(id)) return '404 '
  // No kind of entry is named.
  if (id.endsWith('/partner/bring')) return '404 '
  // What is no form at all is too large a one, or not read.
  if (method === 'POST' && id in actionsOf) return actionsOf[id] === 'answer' ? '422 ' : '415 '
  if (id === '/office') return '302 /en'
  // What is not there; for whoever may see such it is the same answer.
  if (/^\/office\/api\/(missions\/)?files\/|\/filings\/\[id\]$/.test(id)) return '404 '
  if (/\/letters\/(letter|document|\[slug=slug\]\/document)$|\/clearance\/note$/.test(id)) return '404 '
  if (/\/(figures|translation)\/file$|\/institutions\/document$/.test(id)) return '404 '
  // Of which letter or reminder is not said.
  if (method === 'GET' && /\/letters\/(institutions|reminder-document)$/.test(id)) return '422 '
  // What is let through and says nothing in JSON is refused for that, before anything is done.
  return method === 'GET' ? '200 ' : '415 '
}

/** Pages with several forms, and one of them. */
const actionsOf: Record<string, string> = {
  '/office/[lang=lang]/mission/answer/[token]': 'answer',
  '/office/[lang=lang]/mission/letters/[slug=slug]': 'answer',
  '/office/[lang=lang]/mission/account': 'end',
  '/office/[lang=lang]/mission/enrol/[token]': 'enrol',
  '/office/[lang=lang]/partner/account': 'end',
  '/office/[lang=lang]/partner/brought': 'take-back',
  '/office/[lang=lang]/partner/enrol/[token]': 'enrol'
}

/** Whether docs/permissions.md lets her do it in some matter. */
function isLetIn(action: string, visitor: Visitor): boolean {
  const isUnconfirmed = visitor === 'unconfirmed'
  const who = whoMay(action, (situation) => (situation === 'unconfirmed') === isUnconfirmed)
  if (who.has('anyone')) return true
  if (['removed', 'nobody', 'stranger'].includes(visitor)) return false
  return who.has(isUnconfirmed || visitor === 'elsewhere' ? 'case-officer' : visitor)
}

/** Of the cells of an action's line: in any of those situations but that of a public letter. */
function whoMay(action: string, isMeant: (situation: string) => boolean): Set<string> {
  const [head, line] = [table.get('action')!, table.get(action)!]
  return new Set(
    line.flatMap((cell, at) => (at === 0 || head[at] === 'public' || !isMeant(head[at]!) ? [] : cell.split(', ')))
  )
}
const pathOf = (id: string, params: Record<string, string> = {}): string =>
  id
    .replace(/^\/(office|public|intake)/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace('[lang=lang]', 'en')
    .replace('/[[id=uuid]]', '')
    .replace(/\[(\w+)(=\w+)?\]/g, (_, name: string) => params[name] ?? usual[name] ?? '0')
    .replace('[...rest]', 'nowhere') || '/'
const usual: Record<string, string> = {
  slug: 'DEMO-AL-PER-1-2026',
  upload: '11111111-1111-4111-8111-111111111111',
  id: '11111111-1111-4111-8111-111111111111',
  draft: '11111111-1111-4111-8111-111111111111',
  code: 'PER'
}

function visit(id: string, method: string, visitor: Visitor, { query, params, body }: Asked = {}) {
  const action = method === 'POST' && id in actionsOf ? `?/${actionsOf[id]}` : ''
  return fetchAs(visitor, pathOf(id, params) + (query ? `?${query}` : action), {
    method,
    headers: {
      // As a browser asks for a page: to scripts a form's refusal is told in a body of its own.
      ...(!id.includes('/api/') && { accept: 'text/html' }),
      ...(body && { 'content-type': 'application/json' })
    },
    ...(method !== 'GET' && { body: body ? JSON.stringify(body) : 'no JSON' })
  })
}

async function fetchAs(visitor: Visitor, path: string, { headers = {}, ...asked }: RequestInit) {
  const cookie = everybody.cookies[visitor]
  const answer = await fetch(`${office.origin}${path}`, {
    ...asked,
    redirect: 'manual',
    headers: { origin: office.origin, ...(headers as Record<string, string>), ...(cookie && { cookie }) }
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() }
}
