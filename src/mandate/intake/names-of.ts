/** The names that somebody typed into one field, set apart by the commas and semicolons of any script, or by lines. */
export const listedNames = (text: string): string[] =>
  text
    .split(/[\n,;،؛、，；]/u)
    .map((name) => name.trim())
    .filter(Boolean)

/** Every spelling under which a person stands, the one that is asked for first. */
export const namesOf = ({ name, otherNames = '' }: { name: string; otherNames?: string | undefined }): string[] =>
  [name.trim(), ...listedNames(otherNames)].filter(Boolean)
