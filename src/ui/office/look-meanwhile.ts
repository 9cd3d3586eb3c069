const secondsBetweenLooks = 60

/** Looks for what has come meanwhile, each minute and whenever the tab is looked at again. Returns how to stop. */
export function lookMeanwhile(look: () => unknown): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') void look()
  }
  const timer = setInterval(lookIfSeen, secondsBetweenLooks * 1000)
  document.addEventListener('visibilitychange', lookIfSeen)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', lookIfSeen)
  }
}
