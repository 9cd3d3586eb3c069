import type { DomainError } from '../result.ts'

/** Thrown so that the transaction writes nothing; whoever began it answers with the errors. */
export class RefusedInside extends Error {
  readonly errors: DomainError[]
  constructor(errors: DomainError[]) {
    super(errors[0]?.code)
    this.errors = errors
  }
}
