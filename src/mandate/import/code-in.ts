/** The code of a closed list that a cell means: in upper or lower case, with a space or an underscore for a hyphen. */
export function codeIn<T extends string>(codes: readonly T[], cell: string): T | undefined {
  const meant = cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  return codes.find((code) => code === meant)
}
