/** The code of a closed list that a cell means: in any letters, with a space or an underscore for a hyphen. */
export const codeIn = <T extends string>(codes: readonly T[], cell: string): T | undefined =>
  codes.find(
    (code) =>
      code ===
      cell
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-')
  )
