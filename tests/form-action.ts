/** Where the form of a page that is opened now is sent to: its address carries what lets this page send one report. */
export async function formActionAt(origin: string, path = '/en/form'): Promise<string> {
  const page = await (await fetch(origin + path)).text()
  const action = /action="([^"]+)"/.exec(page)?.[1]
  if (!action) throw new Error(`${path} has no form.`)
  return origin + action
}
