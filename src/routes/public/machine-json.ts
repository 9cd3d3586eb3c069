/** A document for machines, in which everything is called as columns of our files are. */
export const machineJson = (document: object, init?: ResponseInit): Response =>
  Response.json(namedAsColumns(document), init)

/** Each name in lower case, its words joined by an underscore; what is a code, as that of a State, stays as it is. */
export function namedAsColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(namedAsColumns)
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [columnOf(name), namedAsColumns(one)]))
}

const columnOf = (name: string): string =>
  /^[a-z]/.test(name) ? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name
