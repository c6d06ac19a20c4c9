import ConflictModel
import Gazetteer
import Linguistics

/// Answers *where*: finds the names, ties towns to what contains them, decides which place each name means.
struct PlaceAnnotator {
  static func annotate(_ document: Document, gazetteer: Gazetteer = .builtIn) -> [PlaceAnnotation] {
    PlaceAnnotator(document: document, gazetteer: gazetteer).annotations()
  }

  let document: Document
  let gazetteer: Gazetteer
  private var tokens: [Token] { document.tokens }

  private func annotations() -> [PlaceAnnotation] {
    var mentions = PlaceMentionFinder(document: document, gazetteer: gazetteer).mentions()
    tieContainers(&mentions)
    var resolver = PlaceResolver(gazetteer, mentions)
    var chosen = [PlaceID?](repeating: nil, count: mentions.count)
    // Twice: the second time every name is judged beside all the others.
    for pass in 0..<2 {
      // From the back, so that a container is known before what it contains.
      for index in mentions.indices.reversed() where !mentions[index].isDemonym {
        let containers = containerChain(index, mentions).compactMap { chosen[$0] }
        let best = mentions[index].candidates.map { ($0, resolver.score($0, mentions[index], containers: containers)) }
          .max { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0.id > $1.0.id }
        chosen[index] = best?.0.id
        if pass == 0, let best {
          let isTied = !containers.isEmpty && containers.contains { resolver.lies(best.0.id, in: $0) }
          resolver.learn(best.0.id, isSure: isTied)
        }
      }
    }
    let places = zip(mentions.indices, mentions).compactMap { index, mention in
      mention.isDemonym ? nil : chosen[index].map { annotation(mention, $0, index) }
    }
    return withUnlisted(renumbered(places, mentions), mentions)
  }

  // MARK: Containers

  private static let containing: WordSet = "in of"

  /// `Tripoli, Lebanon` · `Rafah (Rafah, North Sinai)` · `Martuni in Nagorno-Karabakh` · `the village of X near Y`.
  private func tieContainers(_ mentions: inout [RawMention]) {
    for index in mentions.indices.dropLast() where !mentions[index].isDemonym {
      var next = index + 1
      while next < mentions.count, mentions[next].isDemonym { next += 1 }
      guard next < mentions.count,
        document.sentenceOfToken[mentions[index].tokens.lowerBound]
          == document.sentenceOfToken[mentions[next].tokens.lowerBound]
      else { continue }
      let gap = mentions[index].tokens.upperBound..<mentions[next].tokens.lowerBound
      guard gap.count <= 5, gap.count > 0 else { continue }
      let links = gap.allSatisfy { position in
        let token = tokens[position]
        if token.kind == .punctuation { return isMark(token, ",") || isMark(token, "(") }
        return token.kind == .word && (Self.containing.contains(token) || Self.fillers.contains(token))
      }
      guard links, canContain(mentions[next], mentions[index]) else { continue }
      mentions[index].container = next
    }
  }

  private static let fillers: WordSet = """
    village town city district province governorate state region area county township subdistrict the northern southern
    eastern western central northeastern northwestern southeastern southwestern north south east west countryside
    neighborhood neighbourhood department tehsil municipality camp commune
    """

  private func canContain(_ outer: RawMention, _ inner: RawMention) -> Bool {
    outer.candidates.contains { candidate in
      let feature = gazetteer.feature(of: candidate.id)
      return feature.isArea || feature.isSettlement
    }
  }

  private func containerChain(_ index: Int, _ mentions: [RawMention]) -> [Int] {
    var chain: [Int] = []
    var current = mentions[index].container
    while let next = current, chain.count < 4 {
      chain.append(next)
      current = mentions[next].container
    }
    return chain
  }

  private func isMark(_ token: Token, _ mark: Character) -> Bool {
    mark.asciiValue.map { document.text.bytes[Int(token.start)] == $0 && token.end - token.start == 1 } ?? false
  }

  // MARK: Annotations

  private func annotation(_ mention: RawMention, _ id: PlaceID, _ index: Int) -> PlaceAnnotation {
    let place = gazetteer.place(id)
    let kind: PlaceAnnotation.Kind
    var precision: Int
    switch place.feature {
    case .country, .continent: (kind, precision) = (.country, 6)
    case .admin1: (kind, precision) = (.province, 4)
    case .admin2: (kind, precision) = (.district, 3)
    case .region, .desert, .forest, .peninsula, .valley, .line: (kind, precision) = (.region, 5)
    case .sea, .strait, .lake, .river: (kind, precision) = (.feature, 7)
    case .island, .mountain: (kind, precision) = (.feature, 5)
    default: (kind, precision) = place.feature.isSettlement ? (.settlement, 1) : (.feature, 1)
    }
    if mention.isNear, precision == 1 { precision = 2 }
    let text = document.string(mention.tokens)
    return PlaceAnnotation(
      tokens: mention.tokens,
      place: Place(
        text: text, span: document.span(mention.tokens), name: place.name, latitude: place.latitude,
        longitude: place.longitude, country: place.country, admin1: place.admin1, id: place.geoNamesID,
        precision: precision),
      kind: kind, container: mention.container, isMetonym: mention.isMetonym && kind != .settlement,
      isDateline: mention.isDateline, confidence: 0.7)
  }

  /// Demonyms fall out of the list, so container indices are counted anew.
  private func renumbered(_ places: [PlaceAnnotation], _ mentions: [RawMention]) -> [PlaceAnnotation] {
    var position = [Int?](repeating: nil, count: mentions.count)
    var count = 0
    for index in mentions.indices where !mentions[index].isDemonym {
      position[index] = count
      count += 1
    }
    var result = places
    for index in result.indices { result[index].container = result[index].container.flatMap { position[$0] } }
    return result
  }

  // MARK: Names that no table has

  private static let cues: WordSet = "in at near village town hamlet settlement of camp outside around"
  private static let kinds: WordSet = "village town area neighborhood neighbourhood city camp hamlet"
  private static let notNames: WordSet =
    "january february march april may june july august september october november december the"

  /// An unlisted village before its container (`in Dzherbe (Sana, Hajja)`, `Dzherbe village of Sana district`) is placed at the
  /// container, with the precision that says so.
  private func withUnlisted(_ places: [PlaceAnnotation], _ mentions: [RawMention]) -> [PlaceAnnotation] {
    guard document.caseIsInformative else { return places }
    var added: [(at: Int, annotation: PlaceAnnotation)] = []
    for (order, parent) in places.enumerated() {
      // Walk back over `(`, `,`, `village of`, `in`.
      var end = parent.tokens.lowerBound
      let sentence = document.sentence(of: end).tokens
      var steps = 0
      var linked = false
      while end > sentence.lowerBound, steps < 4 {
        let token = tokens[end - 1]
        if token.kind == .punctuation, isMark(token, ",") || isMark(token, "(") {
          linked = true
        } else if Self.kinds.contains(token) || (linked || steps > 0) && Self.containing.contains(token)
          || Self.containing.contains(token) && steps == 0
        {
          linked = linked || Self.kinds.contains(token)
        } else {
          break
        }
        end -= 1
        steps += 1
      }
      guard linked, end > sentence.lowerBound, tokens[end - 1].isWord, tokens[end - 1].isCapitalised else { continue }
      var start = end
      while start > sentence.lowerBound, end - start < 4,
        tokens[start - 1].isWord && tokens[start - 1].isCapitalised || tokens[start - 1].kind == .joiner
      {
        if Self.notNames.contains(tokens[start - 1]) { break }
        start -= 1
      }
      guard start > sentence.lowerBound, start < end,
        Self.cues.contains(tokens[start - 1]) || tokens[start - 1].kind == .punctuation,
        !places.contains(where: { $0.tokens.overlaps(start..<end) }),
        !mentions.contains(where: { $0.tokens.overlaps(start..<end) })
      else { continue }
      var place = parent.place
      place.text = document.string(start..<end)
      place.name = place.text
      place.span = document.span(start..<end)
      place.id = nil
      place.precision = max(3, parent.place.precision)
      added.append(
        (
          order,
          PlaceAnnotation(tokens: start..<end, place: place, kind: .unresolved, container: order, confidence: 0.4)
        ))
    }
    guard !added.isEmpty else { return places }
    // Insert in order of the text and count containers anew.
    var shift = [Int](repeating: 0, count: places.count)
    for entry in added { for index in entry.at..<places.count { shift[index] += 1 } }
    var result: [PlaceAnnotation] = []
    for (order, place) in places.enumerated() {
      for entry in added where entry.at == order {
        var unlisted = entry.annotation
        unlisted.container = order + shift[order]
        result.append(unlisted)
      }
      var moved = place
      moved.container = place.container.map { $0 + shift[$0] }
      result.append(moved)
    }
    return result
  }
}
