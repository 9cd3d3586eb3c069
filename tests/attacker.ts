import loadSolver from 'highs'

/** A number that somebody wants to know. */
interface Unknown {
  /** Between which it lies, as is known without any figure. */
  least: number
  most: number
  /** Another, which it cannot be larger than. */
  partOf?: string
}
/** So many times each of these, added up. */
export type Times = ReadonlyMap<string, number>

/**
 * Who has read every figure that was ever published, kept them all, and knows of each which letters it counts. What
 * follows from sums is found exactly (`found`), what they leave open by linear programming (`spans`).
 */
export class Attacker {
  readonly #unknowns = new Map<string, Unknown>()
  /** Reduced: the first of each stands in no other. */
  readonly #rows = new Map<string, { of: Map<string, number>; sum: number }>()
  readonly #read = new Set<string>()

  wants(name: string, unknown: Unknown): void {
    this.#unknowns.set(name, unknown)
  }

  /** How many different sums were read. */
  get read(): number {
    return this.#read.size
  }

  reads(of: Times, sum: number): void {
    const text = JSON.stringify([...of].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (of.size === 0 || this.#read.has(text)) return
    this.#read.add(text)
    const row = { of: new Map(of), sum }
    for (const [first, known] of this.#rows) subtract(row, known, first)
    const [first] = row.of.keys()
    if (first === undefined) {
      if (row.sum !== 0) throw new Error('Two figures contradict each other')
      return
    }
    for (const known of this.#rows.values()) subtract(known, row, first)
    this.#rows.set(first, row)
  }

  /** What follows from the sums alone: a unit vector in their row space stands as a row of its own once they are reduced. */
  found(): string[] {
    return [...this.#rows.values()].flatMap(({ of }) => (of.size === 1 ? [...of.keys()] : []))
  }

  /** Numbers of which something was read, in groups of which nothing was read together. */
  groups(): string[][] {
    const groupOf = new Map<string, Set<string>>()
    const join = (names: Iterable<string>) => {
      const all = new Set([...names].flatMap((name) => [...(groupOf.get(name) ?? [name])]))
      for (const name of all) groupOf.set(name, all)
    }
    for (const { of } of this.#rows.values()) join(of.keys())
    for (const [name, { partOf }] of this.#unknowns) if (partOf && groupOf.has(name)) join([name, partOf])
    return [...new Set(groupOf.values())].map((names) => [...names])
  }

  /** A linear program of these numbers. */
  async opens(names: readonly string[]): Promise<Spans> {
    const places = new Map(names.map((name, at) => [name, at]))
    const rows = [...this.#rows.values()].filter(({ of }) => places.has([...of.keys()][0]!))
    const parts = names.flatMap((name) => {
      const { partOf } = this.#unknowns.get(name)!
      return partOf === undefined
        ? []
        : [
            {
              of: new Map([
                [partOf, 1],
                [name, -1]
              ])
            }
          ]
    })
    const starts = [0]
    const [indices, values]: [number[], number[]] = [[], []]
    for (const { of } of [...rows, ...parts]) {
      for (const [name, times] of of) {
        indices.push(places.get(name)!)
        values.push(times)
      }
      starts.push(indices.length)
    }
    const bounds = names.map((name) => this.#unknowns.get(name)!)
    const solver = await loadSolver()
    const model = solver.createModel({
      numCols: names.length,
      numRows: rows.length + parts.length,
      colCost: names.map(() => 0),
      colLower: bounds.map(({ least }) => least),
      colUpper: bounds.map(({ most }) => most),
      rowLower: [...rows.map(({ sum }) => sum), ...parts.map(() => 0)],
      rowUpper: [...rows.map(({ sum }) => sum), ...parts.map(() => Infinity)],
      matrix: { format: 'csr', numRows: rows.length + parts.length, numCols: names.length, starts, indices, values }
    })
    model.options.set({ output_flag: false, presolve: 'off' })
    const end = (sense: 'minimize' | 'maximize') => {
      model.changeObjectiveSense(solver.constants.objectiveSense[sense])
      model.run()
      if (model.getModelStatus() !== solver.constants.modelStatus.optimal) throw new Error('No solution')
      return model.getObjectiveValue()
    }
    return {
      of: (wanted) => {
        for (const [name, times] of wanted) model.changeColCost(places.get(name)!, times)
        const span = end('maximize') - end('minimize')
        for (const name of wanted.keys()) model.changeColCost(places.get(name)!, 0)
        return span
      },
      knowing: (known, work) => {
        for (const [name, value] of known) model.changeColBounds(places.get(name)!, value, value)
        const result = work()
        for (const name of known.keys()) {
          const { least, most } = this.#unknowns.get(name)!
          model.changeColBounds(places.get(name)!, least, most)
        }
        return result
      },
      close: () => model.dispose()
    }
  }
}

export interface Spans {
  /** How far the smallest and the largest possible value of it lie apart. */
  of(wanted: Times): number
  /** The same for who knows these besides. */
  knowing<T>(known: ReadonlyMap<string, number>, work: () => T): T
  close(): void
}

interface Row {
  of: Map<string, number>
  sum: number
}

/** Takes `other` from `row` so often that `name` no longer stands in it; whole numbers all the way. */
function subtract(row: Row, other: Row, name: string): void {
  const times = row.of.get(name)
  if (row === other || times === undefined) return
  const by = other.of.get(name)!
  for (const [each, value] of row.of) row.of.set(each, value * by)
  row.sum *= by
  for (const [each, value] of other.of) {
    const left = (row.of.get(each) ?? 0) - value * times
    if (left === 0) row.of.delete(each)
    else row.of.set(each, left)
  }
  row.sum -= other.sum * times
  const divisor = [...row.of.values()].reduce(greatestCommon, 0)
  for (const [each, value] of row.of) {
    if (!Number.isSafeInteger(value)) throw new Error('Larger than can be counted exactly')
    row.of.set(each, value / divisor)
  }
  if (divisor > 0) row.sum /= divisor
}

const greatestCommon = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestCommon(b, a % b))
