/**
 * How a letter stands on paper, in Typst. What people wrote comes in as data (`sys.inputs`) and is shown as text:
 * nothing of it is ever read as markup.
 */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let side = if letter.rightToLeft { "right" } else { "left" }
#let digits(n) = numbering(letter.digits, n)
// A text is one string, or several of which each second is a symbol such as A/RES/53/144: not broken over two lines.
#let shown(text) = if type(text) == str { text } else {
  text.enumerate().map(((at, part)) => if calc.odd(at) { box(part) } else { part }).join()
}
#set document(
  title: letter.title,
  author: letter.authors,
  date: if letter.date == none { none } else { datetime(year: letter.date.at(0), month: letter.date.at(1), day: letter.date.at(2)) },
)
#set text(lang: letter.language, dir: if letter.rightToLeft { rtl } else { ltr }, font: letter.fonts, size: letter.size * 1pt, fallback: false)
#let bold(ink) = if letter.outlined { (weight: "regular", stroke: 0.025em + ink) } else { (weight: "bold") }
#set par(leading: letter.leading * 1em, spacing: 1.15em, justify: false)
#let rule = line(length: 100%, stroke: 0.5pt + luma(120))
#let stamp = block(
  width: 100%, inset: 5pt, stroke: 1pt + rgb("#8c1d18"),
  align(center, text(fill: rgb("#8c1d18"), ..bold(rgb("#8c1d18")), size: 0.85em, letter.stamp)),
)
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: if letter.stamp == none { 2.3cm } else { 3cm }, bottom: 2.5cm),
  header: if letter.stamp != none { stamp },
  header-ascent: 25%,
  footer: context {
    set text(size: 0.8em, fill: luma(70))
    let page-of = letter.page
      .replace("{page}", digits(counter(page).get().first()))
      .replace("{pages}", digits(counter(page).final().first()))
    shown(letter.footer) + h(1fr) + page-of
  },
)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading: set text(hyphenate: false, ..bold(black))
#show heading.where(level: 1): set text(size: letter.size * 1.25pt)
#show heading.where(level: 2): set text(size: letter.size * 1.08pt)

#if letter.organisation != none {
  align(center, text(size: 0.9em, shown(letter.organisation)))
}
#for mandate in letter.mandates {
  block(spacing: 0.55em, width: 100%, align(center, text(..bold(black), size: 0.92em, hyphenate: false, shown(mandate))))
}
#v(0.2em)
#rule
#v(0.6em)

#for part in letter.blocks {
  if part.kind == "heading" {
    if part.at("newPage", default: false) { pagebreak() }
    heading(level: part.level, shown(part.text))
  } else if part.kind == "numbered" {
    enum(
      tight: false, spacing: 0.9em, indent: 0pt, body-indent: 0.7em,
      numbering: letter.digits + ".",
      ..part.items.map(item => enum.item(item.number, shown(item.text))),
    )
  } else if part.kind == "signatory" {
    block(breakable: false, above: 2.4em, {
      if part.name != none { text(..bold(black), shown(part.name)); linebreak() }
      shown(part.title)
    })
  } else if part.kind == "note" {
    block(above: 0.8em, below: 0.8em, width: 100%, inset: (x: 8pt, y: 4pt), stroke: ((side): 2pt + luma(120)), text(size: 0.9em, shown(part.text)))
  } else if part.kind == "line" {
    block(above: if part.path == "addressee.0" { 1.4em } else { 0.65em }, below: 0.65em, shown(part.text))
  } else {
    par(shown(part.text))
  }
}
`
