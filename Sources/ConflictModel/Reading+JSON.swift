/// The JSON line of a reading (DESIGN §5): keys always present, null or [] where there is nothing.
extension Reading {
  /// Appends the reading as one JSON object.
  ///
  /// - Parameters:
  ///   - json: What is written to.
  ///   - article: What the reading is of, under a key of its own, so that the line can be stored; else left out.
  public func write(to json: inout JSONWriter, with article: ArticleRecord? = nil) {
    json.object { json in
      json.key("id")
      json.value(id)
      json.key("published")
      json.value(published?.description)
      json.key("published_from_text")
      json.value(publishedFromText)
      json.key("language")
      json.value(language)
      json.key("extractor")
      json.value(extractor)
      json.key("events")
      json.array(reports) { json, report in report.write(to: &json) }
      json.key("statements")
      json.array(statements) { json, statement in statement.write(to: &json) }
      json.key("mentions")
      if let mentions { mentions.write(to: &json) } else { json.null() }
      if let article {
        json.key("article")
        article.write(to: &json)
      }
    }
  }
}

extension Report {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("type")
      json.value(type.rawValue)
      json.key("sub_type")
      json.value(subType.rawValue)
      json.key("scope")
      json.value(scope.rawValue)
      json.key("status")
      json.value(status.rawValue)
      json.key("date")
      if let date { date.write(to: &json) } else { json.null() }
      json.key("place")
      if let place { place.write(to: &json) } else { json.null() }
      json.key("actors")
      json.array(actors) { json, actor in actor.write(to: &json) }
      json.key("killed")
      total(.killed).write(to: &json)
      json.key("wounded")
      total(.wounded).write(to: &json)
      json.key("figures")
      json.array(figures) { json, figure in figure.write(to: &json) }
      json.key("attribution")
      json.value(attribution)
      json.key("confidence")
      json.value(confidence, decimals: 3)
      json.key("mentions")
      json.array(mentions) { json, span in span.write(to: &json) }
      json.key("reasons")
      json.array(reasons) { json, reason in
        json.object { json in
          json.key("field")
          json.value(reason.field)
          json.key("rule")
          json.value(reason.rule)
        }
      }
    }
  }
}

extension TextSpan {
  func write(to json: inout JSONWriter) {
    json.object { json in writeBounds(to: &json) }
  }

  func writeBounds(to json: inout JSONWriter) {
    json.key("start")
    json.value(start)
    json.key("end")
    json.value(end)
  }
}

extension DateSpan {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("start")
      json.value(start.description)
      json.key("end")
      json.value(end.description)
      json.key("precision")
      json.value(precision)
      json.key("text")
      json.value(text)
      json.key("resolution")
      json.value(resolution.rawValue)
      json.key("span")
      if let span { span.write(to: &json) } else { json.null() }
    }
  }
}

extension Place {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("text")
      json.value(text)
      json.key("name")
      json.value(name)
      json.key("latitude")
      json.value(latitude, decimals: 5)
      json.key("longitude")
      json.value(longitude, decimals: 5)
      json.key("country")
      json.value(country)
      json.key("admin1")
      json.value(admin1)
      json.key("id")
      json.value(id)
      json.key("precision")
      json.value(precision)
      json.key("geo_precision")
      json.value(geoPrecision)
      json.key("span")
      if let span { span.write(to: &json) } else { json.null() }
    }
  }
}

extension Actor {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.value(name)
      json.key("text")
      json.value(text)
      json.key("kind")
      json.value(kind.rawValue)
      json.key("country")
      json.value(country)
      json.key("role")
      json.value(role.rawValue)
      json.key("span")
      if let span { span.write(to: &json) } else { json.null() }
    }
  }
}

extension Count? {
  func write(to json: inout JSONWriter) {
    guard let self else { return json.null() }
    json.object { json in self.writeBounds(to: &json) }
  }
}

extension Count {
  func writeBounds(to json: inout JSONWriter) {
    json.key("low")
    json.value(low)
    json.key("best")
    json.value(best)
    json.key("high")
    json.value(high)
  }
}

extension CasualtyFigure {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("outcome")
      json.value(outcome.rawValue)
      json.key("victims")
      json.array(victims) { json, victim in json.value(victim.rawValue) }
      json.key("side")
      json.value(side)
      json.key("scope")
      json.value(scope.rawValue)
      count.writeBounds(to: &json)
      json.key("text")
      json.value(text)
      span.writeBounds(to: &json)
      json.key("by")
      json.value(by)
      json.key("status")
      json.value(status.rawValue)
      json.key("since")
      json.value(since?.description)
    }
  }
}

extension Statement {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("speaker")
      json.value(speaker)
      json.key("speaker_text")
      json.value(speakerText)
      json.key("role")
      json.value(role)
      json.key("organisation")
      json.value(organisation)
      json.key("act")
      json.value(act.rawValue)
      json.key("kind")
      json.value(kind.rawValue)
      json.key("quote")
      json.value(quote)
      span.writeBounds(to: &json)
      json.key("repetitions")
      json.array(repetitions) { json, span in span.write(to: &json) }
      json.key("via")
      json.value(via)
      json.key("date")
      json.value(date?.description)
      json.key("event")
      json.value(report)
      json.key("denies")
      json.value(denies)
    }
  }
}

extension Mentions {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("dates")
      json.array(dates) { json, date in
        json.object { json in
          date.span.writeBounds(to: &json)
          json.key("text")
          json.value(date.text)
          json.key("value")
          json.value(date.value)
        }
      }
      json.key("places")
      json.array(places) { json, place in
        json.object { json in
          place.span.writeBounds(to: &json)
          json.key("text")
          json.value(place.text)
          json.key("name")
          json.value(place.name)
          json.key("latitude")
          json.value(place.latitude, decimals: 5)
          json.key("longitude")
          json.value(place.longitude, decimals: 5)
          json.key("country")
          json.value(place.country)
          json.key("id")
          json.value(place.id)
        }
      }
      json.key("actors")
      json.array(actors) { json, actor in
        json.object { json in
          actor.span.writeBounds(to: &json)
          json.key("text")
          json.value(actor.text)
          json.key("name")
          json.value(actor.name)
          json.key("kind")
          json.value(actor.kind.rawValue)
          json.key("country")
          json.value(actor.country)
        }
      }
      json.key("figures")
      json.array(figures) { json, figure in
        json.object { json in
          figure.span.writeBounds(to: &json)
          json.key("text")
          json.value(figure.text)
          json.key("outcome")
          json.value(figure.outcome.rawValue)
          figure.count.writeBounds(to: &json)
          json.key("scope")
          json.value(figure.scope.rawValue)
        }
      }
    }
  }
}
