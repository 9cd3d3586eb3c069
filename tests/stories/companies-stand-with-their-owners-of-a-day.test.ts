import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companiesCsv } from '#mandate/companies/companies-csv.ts'
import { importCompanies } from '#mandate/companies/import/import-companies.ts'
import { listCompanies } from '#mandate/companies/list-companies.ts'
import { ownersOn } from '#mandate/companies/owners-on.ts'
import { recordCompany } from '#mandate/companies/record-company.ts'
import { recordHolding } from '#mandate/companies/record-holding.ts'
import { takeBackHolding } from '#mandate/companies/take-back-holding.ts'
import { openOneConnection } from '#platform/one-connection.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

const today = '2026-11-26'
let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const desk = (who?: string, role?: 'observer' | 'editor') => office.at(today, who, role)
const register = async () => must(await listCompanies(desk()))
const mining = { kind: 'company', sector: 'mining' }
const company = async (name: string, more: object = {}) =>
  must(await recordCompany(desk(), { ...mining, name, ...more })).id
const source = {
  title: 'Invented annual report',
  address: 'https://invented.example/2025',
  readOn: today,
  noPerson: true
}
const holds = (held: string, other: string, more: object) =>
  recordHolding(desk(), { company: held, other, as: 'parent', ...source, ...more })

test('who owned a company is told for the day before it changed hands and for the day after, up to the last owner', async () => {
  const [mine, old, now, top] = [
    await company('Invented Mine', { homeState: 'Peru', otherNames: 'IM; Mina Inventada; IM' }),
    await company('Old Group'),
    await company('New Group'),
    await company('Top Holding', { homeState: 'CHE' })
  ]
  must(await holds(mine, old, { from: '2010', to: '2025-03-14', share: '80' }))
  must(await holds(mine, now, { from: '2025-03-15', share: '75,5 %' }))
  // Told from the side of its owner, it is the same line.
  must(await holds(top, now, { as: 'subsidiary', from: '2001-05' }))
  const { companies, holdings } = await register()
  const owners = (day: string) =>
    ownersOn(mine, day, holdings).map(({ company: owner, holding }) => [
      companies.find(({ id }) => id === owner)!.name,
      holding.share
    ])
  expect(owners('2025-03-14')).toEqual([['Old Group', 80]])
  expect(owners('2025-03-15')).toEqual([
    ['New Group', 75.5],
    ['Top Holding', null]
  ])
  expect(companies.find(({ id }) => id === mine)).toMatchObject({
    homeState: 'PER',
    otherNames: ['IM', 'Mina Inventada'],
    revision: 1
  })
})

test('what cannot be is refused with its own reason, and nothing of it stands', async () => {
  const [mine, other] = [await company('Mine of refusals'), await company('Group of refusals')]
  must(await holds(mine, other, { from: '2020-01-01', share: 60 }))
  const before = await register()
  const refusals = async (held: string, holder: string, more: object) => codes(await holds(held, holder, more))
  const third = await company('Third of refusals')
  expect(await refusals(mine, third, { from: '2024', share: '51' })).toEqual(['two-owners-of-half'])
  expect(await refusals(mine, third, { from: '2024', share: 41 })).toEqual(['shares-over-hundred'])
  expect(await refusals(other, mine, { from: '2024' })).toEqual(['owners-in-a-loop'])
  expect(await refusals(mine, mine, {})).toEqual(['holds-itself'])
  expect(await refusals(mine, third, { from: '2024-02', to: '2024-01-31' })).toEqual(['end-before-beginning'])
  expect(await refusals(mine, third, { from: '2024-02-30' })).toEqual(['impossible-date'])
  expect(await refusals(mine, third, { from: '2030' })).toEqual(['date-to-come'])
  const toCome = await holds(mine, third, { from: '2030' })
  // As it was written: the first of January was nobody’s.
  expect(toCome.ok ? null : toCome.errors[0]!.params).toMatchObject({ value: '2030' })
  expect(await refusals(mine, third, { readOn: '2027-01-01' })).toEqual(['date-to-come'])
  expect(await refusals(mine, third, { readOn: '' })).toEqual(['required'])
  for (const share of ['0', '100.1', '-3', 'half', '1e2', '0.00001', Number.NaN])
    expect([share, ...(await refusals(mine, third, { share }))]).toEqual([share, 'not-a-share'])
  const addresses = ['http://invented.example', 'javascript:alert(1)', 'https://', 'https://invented', 'nowhere']
  for (const address of [...addresses, 'https://somebody:secret@invented.example/'])
    expect([address, ...(await refusals(mine, third, { address }))]).toEqual([address, 'address-not-https'])
  expect(await refusals(mine, third, { noPerson: false })).toEqual(['no-person-said'])
  expect(await refusals(mine, third, { as: 'owner' })).toEqual(['not-in-list'])
  expect(await refusals(mine, third, { holder: 'x' })).toEqual(['unknown-field'])
  expect(await refusals(mine, third, { title: 'a\u202eb' })).toEqual(['forbidden-character'])
  expect(await refusals(mine, crypto.randomUUID(), {})).toEqual(['company-not-found'])
  expect(await refusals(crypto.randomUUID(), mine, {})).toEqual(['not-found'])
  const named = async (more: object) => codes(await recordCompany(desk(), { ...mining, name: 'Another', ...more }))
  expect(await named({ name: '  mine  OF refusals ' })).toEqual(['company-twice'])
  expect(await named({ name: ' ' })).toEqual(['required'])
  expect(await named({ name: '\ufdfa'.repeat(300) })).toEqual(['too-long'])
  expect(await named({ name: 'a\nb' })).toEqual(['forbidden-character'])
  expect(await named({ homeState: 'Ruritania' })).toEqual(['unknown-state'])
  expect(await named({ sector: '' })).toEqual(['required'])
  expect(await named({ sector: 'gold' })).toEqual(['not-in-list'])
  expect(await named({ grievanceAddress: 'mailto:a@b.example' })).toEqual(['address-not-https'])
  const after = await register()
  expect(after.holdings).toEqual(before.holdings)
  expect(after.companies.length).toBe(before.companies.length + 1)
})

test('a line is changed by who read it as it is, given its end, or taken back; the log names no company', async () => {
  const [mine, other] = [await company('Mine of changes'), await company('Group of changes')]
  const { id } = must(await holds(mine, other, { from: '2020' }))
  const line = async () => (await register()).holdings.find((one) => one.id === id)
  must(await holds(mine, other, { from: '2020', to: '2025-06', id, revision: 1 }))
  expect(await line()).toMatchObject({ to: { on: '2025-06-01', precision: 'month' }, revision: 2 })
  expect(codes(await holds(mine, other, { from: '2021', id, revision: 1 }))).toEqual(['changed-meanwhile'])
  expect(codes(await takeBackHolding(desk(), { id, revision: 1 }))).toEqual(['changed-meanwhile'])
  must(await takeBackHolding(desk(), { id, revision: 2 }))
  expect(await line()).toBeUndefined()
  // It stays to be read: by whom and when, and it is brought back by nobody.
  const stays = (await register()).takenBack.filter((one) => one.id === id)
  expect(stays).toMatchObject([{ held: mine, holder: other, takenBack: { on: today, by: desk().actor.id } }])
  expect(codes(await takeBackHolding(desk(), { id, revision: 2 }))).toEqual(['changed-meanwhile'])
  expect(codes(await holds(mine, other, { from: '2020', id, revision: 2 }))).toEqual(['changed-meanwhile'])
  const inHand = (what: ReturnType<typeof sql>) =>
    office.db.office.transaction().execute(async (trx) => {
      await sql`select set_config('vigie.mandate', 'defenders', true)`.execute(trx)
      await what.execute(trx)
    })
  await expect(inHand(sql`delete from known.company_holding where id = ${id}`)).rejects.toThrow(/permission denied/)
  const back = sql`update known.company_holding set taken_back_on = null, taken_back_by = null where id = ${id}`
  await expect(inHand(back)).rejects.toThrow(/that was taken back/)
  const again = { ...mining, id: mine, name: 'Mine of changes, renamed' }
  expect(codes(await recordCompany(desk(), again))).toEqual(['changed-meanwhile'])
  must(await recordCompany(desk(), { ...again, revision: 1 }))
  const { rows } = await sql<{ type: string; payload: string | null }>`
    select e.type, p.payload::text as payload from platform.event e left join platform.event_payload p on p.seq = e.seq
    where e.subject_kind = 'company' and e.subject_id = ${mine} order by e.seq`.execute(office.db.owner)
  expect(rows.map(({ type }) => type)).toEqual([
    'company-recorded',
    'holding-recorded',
    'holding-changed',
    'holding-taken-back',
    'company-changed'
  ])
  expect(rows.filter(({ payload }) => /Mine|Group/.test(payload ?? ''))).toEqual([])
})

test('an observer reads it and writes nothing; an editor is not shown it', async () => {
  expect((await listCompanies(desk('observer', 'observer'))).ok).toBe(true)
  expect(codes(await recordCompany(desk('observer', 'observer'), { ...mining, name: 'X' }))).toEqual(['not-allowed'])
  expect(codes(await listCompanies(desk('editor', 'editor')))).toEqual(['not-allowed'])
})

const head =
  'name,kind,sector,home_state,other_names,grievance_address,grievance_words,other,as,share,from,to,source_title,source_address,read_on'
const told = 'Invented report,https://invented.example/file,2026-01-10'
async function take(lines: readonly string[], dryRun = false) {
  const rejects: unknown[] = []
  const connection = await openOneConnection({ url: office.db.url, role: 'vigie_owner' })
  const result = await importCompanies({
    open: async function* () {
      yield Buffer.from(lines.join('\r\n'))
    },
    connection,
    mandate: 'defenders',
    actor: 'operator',
    today,
    now: new Date(`${today}T12:00:00Z`),
    dryRun,
    onRejected: ({ row, problems }) =>
      rejects.push([row.line, ...problems.map(({ code, field }) => `${field} ${code}`)])
  })
  await connection.close()
  return { result, rejects }
}

test('a file brings companies and lines; what cannot be is rejected row by row; again it changes nothing, and comes out as it went in', async () => {
  const file = [
    head,
    'Filed Mine,company,mining,Peru,FM; Mina,,,Unknown Group,parent,,2020,,' + told,
    'Filed Group,company,mining,Canada,,https://invented.example/complaints,Anybody,,,,,,,,',
    'Filed Mine,company,mining,Peru,FM; Mina,,,,,,,,,,',
    'FM,,,,,,,Filed Group,parent,80,2020,2025-03-14,' + told,
    'Filed Mine,,,,,,,Filed Group,investor,80,2025-01,,' + told,
    'Filed Group,,,,,,,Filed Mine,parent,,2021,,' + told,
    'Filed Bank,bank,money,Ruritania,,,,,,,,,,,',
    'Filed Mine,,,,,,,Filed Group,,120,soon,,,ftp://x,',
    'Nobody,,,,,,,,,,,,,,'
  ]
  const dry = await take(file, true)
  expect(dry.result).toMatchObject({ added: 3, rejected: 6, written: false })
  const { result, rejects } = await take(file)
  expect(result).toMatchObject({ rows: 9, added: 3, rejected: 6 })
  expect(rejects).toEqual([
    [2, 'other company-not-found'],
    [6, 'share two-owners-of-half'],
    [7, 'other owners-in-a-loop'],
    [8, 'kind not-in-list', 'sector not-in-list'],
    [
      9,
      'as required',
      'share not-a-share',
      'from date-written-otherwise',
      'source_title required',
      'source_address address-not-https',
      'read_on required'
    ],
    [10, 'kind required']
  ])
  expect(await take(file)).toMatchObject({ result: { added: 0, changed: 0, unchanged: 3 } })
  const ended = await take([head, 'Filed Mine,,,,,,,Filed Group,parent,80,2020,2025-04-01,' + told])
  expect(ended.result).toMatchObject({ added: 0, changed: 1 })
  const all = [...companiesCsv(await register())]
  expect((await take(all.map((line) => line.replace(/^\uFEFF|\r\n$/g, '')))).result).toMatchObject({
    added: 0,
    changed: 0,
    rejected: 0,
    unchanged: all.length - 1
  })
})
