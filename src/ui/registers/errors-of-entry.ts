import type { DomainError } from '#mandate/result.ts'

/** As its form says it: of a subject that is in no register, which it was; loading the page anew would lose what was typed. */
export const errorsOfEntry = (errors: readonly DomainError[], body: Record<string, unknown>): DomainError[] =>
  errors.map((error) =>
    error.code === 'not-found' && error.field !== null && typeof body[error.field] === 'string'
      ? { ...error, code: 'not-in-register', params: { value: body[error.field] as string } }
      : error
  )
