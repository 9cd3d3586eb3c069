const secondsBetweenLooks = 60

/** Each minute, and whenever the tab is looked at again; not while it is hidden. Returns how to stop. */
export function lookAgain(look: () => void): () => void {
  const ifSeen = () => {
    if (document.visibilityState === 'visible') look()
  }
  const timer = setInterval(ifSeen, secondsBetweenLooks * 1000)
  document.addEventListener('visibilitychange', ifSeen)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', ifSeen)
  }
}
