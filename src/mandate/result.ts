/** An expected refusal is a value; a sentence in the reader's language is made of it at the edge. */
export interface DomainError {
  /** Has a sentence in six languages under `error_<code>`. */
  code: string
  /** Where in the input, such as 'addressees.0.state'; null when it concerns the whole. */
  field: string | null
  params: Record<string, string | number>
}

export type Result<T> = { ok: true; value: T } | { ok: false; errors: DomainError[] }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })

export function error(code: string, field: string | null = null, params: DomainError['params'] = {}): DomainError {
  return { code, field, params }
}

export function refused(
  code: string,
  field: string | null = null,
  params: DomainError['params'] = {}
): { ok: false; errors: DomainError[] } {
  return { ok: false, errors: [error(code, field, params)] }
}
