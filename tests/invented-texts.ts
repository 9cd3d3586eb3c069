/** Invented, of nobody: for tests and the bench alone. */
/** Twenty that have nothing to do with each other. */
export const realTexts: readonly string[] = [
  'Two men in plain clothes waited at my uncle’s shop since morning and asked for me by name.',
  'They took my sister from the bus stop near the market an hour ago, I saw the van.',
  'I am hiding in a village school; the police search house by house for those who signed the petition.',
  'My lawyer was followed home and a note was put under his door with a bullet in it.',
  'Soldiers surround our radio station, we are eleven people inside, two are ill.',
  'The mine’s guards shot at the women who block the road, one of them bleeds badly.',
  'Я прячусь у соседей, мой подъезд оцеплен, коллегу по комитету увезли ночью.',
  'Нам угрожают поджогом офиса, если завтра мы придем на заседание суда.',
  'Ils ont défoncé la porte du local syndical et emmené notre secrétaire sans mandat.',
  'Je reçois des appels qui décrivent le chemin de mes enfants vers l’école.',
  'Hombres armados rodean la casa comunal y exigen que entreguemos a la vocera.',
  'Mi compañera de la brigada no llegó anoche y su teléfono contesta un desconocido.',
  'يقف مسلحون أمام بيتي منذ الفجر ويهددون بإحراقه إن لم أسلّم نفسي.',
  'اعتقلوا زميلي في المطار قبل ساعة ولا أحد يقول لنا أين هو الآن.',
  '我们的律师今天早上在法院门口被带走，家人一直联系不上他。',
  '村里的工作人员说如果我继续上访，今晚就会有人来收拾我。',
  'Our archive of testimonies is being carried out of the building as I write.',
  'The judge who refused to convict the students is barricaded in her flat.',
  'A drone has circled above the camp for two days, and last night tents were burnt.',
  'My phone shows the spyware warning again, and my source from the prison has fallen silent.'
]

const slots = [
  ['my house', 'our office', 'the village', 'my street'],
  ['police', 'soldiers', 'armed men', 'the militia'],
  ['tonight', 'today', 'right now', 'this hour']
]

/** As a script makes them: one text with words, figures and a tail that change each time. */
export const floodOf = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const [place, who, when] = slots.map((some, at) => some[Math.floor(n / 4 ** at) % some.length]!)
    return `URGENT danger!!! ${who} come to ${place} ${when}, they will kill us all, please help us immediately, the world must know what the regime does to its own people. Call ${1000 + n} ${((n * 2654435761) % 1679616).toString(36)}`
  })
