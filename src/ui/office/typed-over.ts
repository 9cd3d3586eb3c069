/** Which field says something of another: once that was typed, it is hers as well, as it stood then. */
export type Of = Readonly<Record<string, string | undefined>>

/** What an officer typed over what stands in a form: only that is kept, and only that is hers. */
export function typedOver<T extends object>(form: T, stands: T, of: Of = {}): Partial<T> {
  const isTyped = (name: string) => !same(form[name as keyof T], stands[name as keyof T])
  const typed = Object.entries(form).filter(([name]) => isTyped(name) || isTyped(of[name] ?? name))
  return Object.fromEntries(typed) as Partial<T>
}

/** What stands there by itself follows the record; what was typed stays. */
export const following = <T extends object>(form: T, stood: T, stands: T, of: Of = {}): T => ({
  ...stands,
  ...typedOver(form, stood, of)
})

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
