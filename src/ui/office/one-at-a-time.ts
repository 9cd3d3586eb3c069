/** Of a form that makes something: while one press is under way, the next (a double click, a slow line) makes nothing. */
export function oneAtATime(act: (event: SubmitEvent) => Promise<void>): (event: SubmitEvent) => Promise<void> {
  let isUnderWay = false
  return async (event) => {
    event.preventDefault()
    if (isUnderWay) return
    isUnderWay = true
    try {
      await act(event)
    } finally {
      isUnderWay = false
    }
  }
}
