import type { ShownField } from '#mandate/registers/show-fields.ts'

/** What a form of an entry holds, as its kind reads it: several choices as a list, all else as text. */
export const bodyOf = (form: FormData, fields: readonly Pick<ShownField, 'name' | 'form'>[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, form: kind }): [string, unknown][] => {
      if (kind === 'choices') return [[name, form.getAll(name).map(String)]]
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    })
  )
