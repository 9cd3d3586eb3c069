/** What stands of a reply beside its marks, for the whole office: its position, and the steps that it reports. */
export interface Standing {
  position: string
  steps: string[]
}

/** The same as an officer has it in her form, and as it stood when she began. */
export interface OwnReading extends Standing {
  began: Standing
}

export const beginning = ({ position, steps }: Standing): OwnReading => ({
  position,
  steps: [...steps],
  began: { position, steps: [...steps] }
})

/** From what she made it: goes along, so that what somebody else said meanwhile is not overwritten unseen. */
export const madeFrom = ({ began }: OwnReading): { position: string | null; steps: string[] } => ({
  position: began.position || null,
  steps: [...began.steps]
})

/**
 * What goes along with her marks: what she changed. What she left alone is not said again as it stood when her page
 * was opened, since a colleague may have said something else since.
 */
export const saidAnew = ({ position, steps, began }: OwnReading): { position?: string; steps?: string[] } => ({
  ...(position && position !== began.position && { position }),
  ...(!isSame(steps, began.steps) && { steps })
})

/** Her form over what stands now: what she left alone follows it. */
export const followed = ({ position, steps, began }: OwnReading, now: Standing): OwnReading => ({
  position: position === began.position ? now.position : position,
  steps: isSame(steps, began.steps) ? [...now.steps] : steps,
  began: { position: now.position, steps: [...now.steps] }
})

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one))
