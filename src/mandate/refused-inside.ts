import type { DomainError, Result } from './result.ts'

/** Thrown so that the transaction writes nothing; whoever began it answers with the errors. */
export class RefusedInside extends Error {
  override name = 'RefusedInside'
  readonly errors: DomainError[]
  constructor(errors: DomainError[]) {
    super(errors[0]?.code)
    this.errors = errors
  }

  static async answer<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof RefusedInside) return { ok: false, errors: error.errors }
      throw error
    }
  }
}
