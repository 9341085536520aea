/// Pictures as bars of table cells, or as the words that say the same.
struct MailFigureHTML {
  let figure: Figure

  private var words: String { XMLText.escaped(UntrustedText.sanitised(figure.text)) }

  /// On its own: its title, what can be drawn of it, and the same in words where no other words stand beside it.
  var block: String {
    let title = line(figure.title, MailLook(ink: .ink, css: MailLook.text(14, "margin:0 0 6px", isStrong: true)))
    switch figure.drawing {
    case .bullet(let bullet): return title + Self.bar(bullet).html(height: 12) + said
    case .days(let days): return title + MailDaysHTML(days: days).html + said
    case .timeline(let timeline): return title + MailTimelineHTML(timeline: timeline).html
    case .trend, .spark: return title + said
    }
  }

  /// Below the values that it shows: a bar, or the words where there is none.
  var beside: String {
    if case .bullet(let bullet) = figure.drawing { Self.bar(bullet).html(height: 12, words: figure.text) } else { said }
  }

  private var said: String {
    MailMarkup.element("p", words, MailLook(ink: .soft, css: MailLook.text(13, "margin:6px 0 0")))
  }

  private func line(_ text: String, _ look: MailLook) -> String {
    let words = UntrustedText.sanitised(text)
    return MailMarkup.element("p", MailMarkup.isolated(XMLText.escaped(words), words: words), look)
  }

  /// The value in the colour of its status, the partial band, and an upright mark for the target: of a grey that is
  /// seen on light ground and on dark ground that a mail program made of it.
  private static func bar(_ bullet: BulletFigure) -> MailBar {
    func place(_ value: Rational) -> Int { bullet.scale.place(value, in: MailBar.places) }
    var bar = MailBar(.wash)
    if let band = bullet.band {
      bar.fill(band.low.map(place) ?? 0, band.high.map(place) ?? MailBar.places, .line)
    }
    if let value = bullet.value {
      let end = place(value)
      if bullet.isFromZero {
        let zero = place(.zero)
        bar.fill(min(zero, end), max(zero, end, min(zero, end) + 1), FigureColour(bullet.tone))
      } else {
        bar.mark(end, FigureColour(bullet.tone), width: 3)
      }
    }
    for target in bullet.targets { bar.mark(place(target), .soft) }
    return bar
  }
}
