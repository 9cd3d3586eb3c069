import { happened, type Desk } from '../communications/desk.ts'
import type { EventType } from '../events.ts'
import type { DomainError, Result } from '../result.ts'
import type { NewEvent } from '#platform/event-log.ts'

/** Of a mail, in the log: which and what, never from whom or of what. */
export const toldOfMail = (desk: Desk, type: EventType, id: string, payload: object = {}): NewEvent =>
  happened(desk, type, { kind: 'mail', id, mandate: desk.mandate }, payload)

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
