/*
 * The first thing that runs on a page that is to seal here, before there is a form: nothing goes in clear unasked. What
 * is sent before the other scripts have come and passed their test waits; where they do not come, she is told and decides.
 * Served as it stands, in the ECMAScript of 2009: a browser that has no modules is never asked to wait for them.
 */
;(function () {
  'use strict'
  if (!('noModule' in document.createElement('script'))) return
  var words = document.currentScript.dataset
  var patience = 30000
  var state = 'waiting'
  var late = false
  var pressed = null
  var note = null
  // Until the scripts come or fail, the page looks as they will make it, so that nothing moves (static/page.css).
  var whole = document.documentElement

  whole.className = 'coming'
  document.addEventListener('submit', onSubmit, true)
  document.addEventListener('click', onClick, true)
  document.addEventListener('page-ready', onReady)
  document.addEventListener('page-refused', onRefused)
  // A script that has not come, or that this browser cannot read.
  window.addEventListener('error', onError, true)
  setTimeout(function () {
    late = true
    whole.className = ''
    if (pressed) refuse()
  }, patience)

  function onSubmit(event) {
    if (state === 'free') return clear()
    event.preventDefault()
    event.stopPropagation()
    pressed = event.target
    if (late || state === 'refused') refuse()
    else tell(words.wait, pressed, buttonOf(pressed))
  }

  // Whoever opens what looks folded (who helps faster) finds it open.
  function onClick(event) {
    var folded = event.target.parentNode
    if (!whole.className || event.target.tagName !== 'SUMMARY' || !folded.open) return
    event.preventDefault()
    whole.className = ''
  }

  function onReady() {
    var page = pageToSeal()
    var told = note
    state = 'free'
    whole.className = ''
    clear()
    if (told && page) tell(words.ready, page.parentNode, page)
  }

  function onRefused(event) {
    event.preventDefault()
    refuse()
  }

  function onError(event) {
    var from = event.target
    if (state === 'waiting' && (from === window || from.tagName === 'SCRIPT')) refuse()
  }

  function refuse() {
    var page = pageToSeal()
    var button = document.createElement('button')
    whole.className = ''
    if (state === 'free' || !page) return
    state = 'refused'
    button.type = 'button'
    button.className = 'plain'
    button.textContent = words.anyway
    button.onclick = function () {
      state = 'free'
      button.parentNode.removeChild(button)
      var go = buttonOf(pressed || page)
      if (go) go.focus()
    }
    if (pressed) tell(words.refused, pressed, buttonOf(pressed), button)
    else tell(words.refused, page, page.firstChild, button)
  }

  function tell(text, parent, before, button) {
    var said = document.createElement('p')
    clear()
    note = document.createElement('div')
    note.setAttribute('role', 'alert')
    note.className = 'notice'
    said.textContent = text
    note.appendChild(said)
    if (button) note.appendChild(button)
    parent.insertBefore(note, before)
    note.scrollIntoView({ block: 'nearest' })
  }

  function clear() {
    if (note && note.parentNode) note.parentNode.removeChild(note)
    note = null
  }

  function buttonOf(within) {
    return within.querySelector('button:not([type="button"])')
  }

  function pageToSeal() {
    return document.querySelector('form[data-report], [data-enhance]')
  }
})()
