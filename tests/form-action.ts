/** Where the form of a page is sent to: its address carries what lets this page send one report. */
export function formActionIn(page: string): string {
  const action = /action="([^"]+)"/.exec(page)?.[1]
  if (!action) throw new Error('The page has no form.')
  return action
}

/** The same of a page that is opened now. */
export const formActionAt = async (origin: string, path = '/en/form'): Promise<string> =>
  origin + formActionIn(await (await fetch(origin + path)).text())
