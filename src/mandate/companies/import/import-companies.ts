import { randomUUID } from 'node:crypto'
import type { Importing, ImportResult, Judged } from '../../import/importing.ts'
import { importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem, type RowProblem } from '../../import/problem.ts'
import { readInput } from '../../read-input.ts'
import { done, refused, type Result } from '../../result.ts'
import { createResolver, type Resolver } from '../../reference/resolve.ts'
import { companyColumns, holdingColumns } from '../companies-csv.ts'
import { findNamed, foldName, type Company, type Holding, type Register } from '../company.ts'
import { companyOf, holdingOf } from '../given.ts'
import { companyRow, holdingRow } from '../schemas.ts'
import { readRegister, writeCompany, writeHolding } from '../store.server.ts'

type Cell = (column: string) => string
interface Given {
  company?: Company
  holding?: Holding
}

/**
 * Takes in companies, and what one is to another, all rows together. A row with a kind says what is known of its company;
 * one with another company says what that is to it. A row stands on those before it.
 */
export const importCompanies = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => companiesFile(importing))

async function companiesFile({ connection: { db }, mandate, today, actor }: Importing): Promise<TogetherKind<Given>> {
  const resolver = await createResolver(db)
  const register = await readRegister(db, mandate)
  return {
    required: ['name'],
    optional: [...companyColumns.slice(1), ...holdingColumns],
    event: 'companies-imported',
    judge: (cell) => judgeRow(cell, register, resolver, today),
    write: async (trx, given) => {
      const by = { mandate, on: today, by: actor }
      for (const { company, holding } of given) {
        if (company) await writeCompany(trx, company, by)
        if (holding) await writeHolding(trx, holding, by)
      }
    }
  }
}

/** What is taken is entered in the register that is given, on which the next row stands. */
export function judgeRow(
  cell: Cell,
  register: Register,
  resolver: Pick<Resolver, 'findState' | 'suggestStates'>,
  today: string
): Judged<Given> {
  const hasCompany = companyColumns.slice(1).some((column) => cell(column) !== '')
  const hasHolding = holdingColumns.some((column) => cell(column) !== '')
  if (!hasCompany && !hasHolding) return { verdict: 'rejected', problems: [problem('required', 'kind')] }
  const readOfCompany = hasCompany ? readCompany(cell, register, resolver) : done(undefined)
  if (!readOfCompany.ok) return { verdict: 'rejected', problems: readOfCompany.errors }
  const company = readOfCompany.value
  const companies = company ? put(register.companies, company.now) : register.companies
  const readOfHolding = hasHolding
    ? readHolding(cell, { companies, holdings: register.holdings }, today)
    : done(undefined)
  if (!readOfHolding.ok) return { verdict: 'rejected', problems: readOfHolding.errors }
  const holding = readOfHolding.value
  register.companies = companies
  if (holding) register.holdings = put(register.holdings, holding.now)
  const all = [company, holding].filter((one) => one !== undefined)
  const news = all.filter(({ before, now }) => !before || said(before) !== said(now))
  if (news.length === 0) return { verdict: 'unchanged' }
  return {
    verdict: news.some(({ before }) => !before) ? 'added' : 'changed',
    given: { ...(company && { company: company.now }), ...(holding && { holding: holding.now }) }
  }
}

interface Made<T> {
  before: T | undefined
  now: T
}

function readCompany(
  cell: Cell,
  register: Register,
  { findState, suggestStates }: Pick<Resolver, 'findState' | 'suggestStates'>
): Result<Made<Company>> {
  const read = readInput(companyRow, {
    name: cell('name'),
    kind: cell('kind'),
    sector: cell('sector'),
    homeState: cell('home_state'),
    otherNames: cell('other_names'),
    grievanceAddress: cell('grievance_address'),
    grievanceWords: cell('grievance_words')
  })
  if (!read.ok) return inColumns(read.errors)
  const asked = read.value.homeState
  const homeState = asked === null ? null : findState(asked)
  if (asked !== null && homeState === null)
    return refused('unknown-state', 'home_state', { value: asked, suggestions: suggestStates(asked).join(', ') })
  const before = register.companies.find(({ name }) => foldName(name) === foldName(read.value.name))
  const as = { id: before?.id ?? (randomUUID() as string), revision: (before?.revision ?? 0) + 1 }
  return made(companyOf({ ...read.value, homeState }, as, register), before)
}

function readHolding(cell: Cell, register: Register, today: string): Result<Made<Holding>> {
  const read = readInput(holdingRow, {
    as: cell('as'),
    share: cell('share'),
    from: cell('from'),
    to: cell('to'),
    title: cell('source_title'),
    address: cell('source_address'),
    readOn: cell('read_on')
  })
  const company = namedIn(register, cell, 'name')
  const other = namedIn(register, cell, 'other')
  if (!company.ok || !other.ok || !read.ok)
    return { ok: false, errors: [...errorsOf(company), ...errorsOf(other), ...inColumns(errorsOf(read)).errors] }
  const as = { company: company.value.id, other: other.value.id, id: randomUUID() as string, revision: 1 }
  const asked = holdingOf(read.value, as, { holdings: [] }, today)
  if (!asked.ok) return inColumns(asked.errors)
  const before = register.holdings.find((one) => keyOf(one) === keyOf(asked.value))
  const anew = before ? { ...as, id: before.id, revision: before.revision + 1 } : as
  return made(holdingOf(read.value, anew, register, today), before)
}

function namedIn(register: Register, cell: Cell, column: 'name' | 'other'): Result<Company> {
  const value = cell(column)
  const found = findNamed(register.companies, value)
  if (found) return done(found)
  return value === '' ? refused('required', column) : refused('company-not-found', column, { value })
}

const errorsOf = (result: Result<unknown>) => (result.ok ? [] : result.errors)

/** What the row makes, beside what stood; what it says in other words alone is what stood. */
function made<T extends Company | Holding>(now: Result<T>, before: T | undefined): Result<Made<T>> {
  if (!now.ok) return inColumns(now.errors)
  return done({ before, now: before && said(before) === said(now.value) ? before : now.value })
}

/** The same line is known by whom it is between, as what, and since when. */
const keyOf = ({ held, holder, as, from }: Holding) => JSON.stringify([held, holder, as, from])
function said(one: Company | Holding): string {
  const { revision: _, ...all } = one
  return JSON.stringify(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
const put = <T extends { id: string }>(all: readonly T[], one: T): T[] => [
  ...all.filter(({ id }) => id !== one.id),
  one
]

const columns: Record<string, string> = {
  homeState: 'home_state',
  otherNames: 'other_names',
  grievanceAddress: 'grievance_address',
  grievanceWords: 'grievance_words',
  title: 'source_title',
  address: 'source_address',
  readOn: 'read_on'
}
function inColumns(errors: readonly RowProblem[]): { ok: false; errors: RowProblem[] } {
  const named = errors.map((one) => {
    const field = one.field?.split('.')[0] ?? null
    return { ...one, field: field === null ? null : (columns[field] ?? field) }
  })
  return { ok: false, errors: named }
}
