import Linguistics

/// An averaged perceptron (Collins, *Discriminative training methods for hidden Markov models*, EMNLP 2002) over hashed
/// features, trained greedily on its own earlier tags.
struct PerceptronTrainer {
  private let bits: UInt64
  private let classCount = TaggerModel.classes.count
  private var weights: [Float]
  /// Sum of each weight over all updates so far, kept lazily: total − weight × time of last change.
  private var totals: [Float]
  private var time: Float = 1

  init(bits: UInt64) {
    self.bits = bits
    weights = [Float](repeating: 0, count: TaggerModel.classes.count << bits)
    totals = weights
  }

  /// Every sentence is learned as it stands, and one in three also as text in capitals.
  mutating func train(on sentences: [Treebank.Sentence], rounds: Int) {
    var order = sentences.indices.flatMap { $0 % 3 == 0 ? [($0, true), ($0, false)] : [($0, true)] }
    var random = SplitMix(state: 20_200_927)
    for round in 1...rounds {
      order.shuffle(using: &random)
      var wrong = 0
      var seen = 0
      for (index, caseIsInformative) in order {
        learn(sentences[index], caseIsInformative, &wrong, &seen)
      }
      print("round \(round): \(wrong) of \(seen) wrong")
    }
  }

  private mutating func learn(
    _ sentence: Treebank.Sentence, _ caseIsInformative: Bool, _ wrong: inout Int, _ seen: inout Int
  ) {
    var features = TaggerFeatures()
    sentence.text.bytes.withUnsafeBufferPointer {
      features.load(sentence.tokens[...], of: $0, caseIsInformative: caseIsInformative)
    }
    var rows = [Int](repeating: 0, count: TaggerFeatures.wordCount + TaggerFeatures.tagCount)
    var room = [UInt64](repeating: 0, count: TaggerFeatures.wordCount + TaggerFeatures.tagCount)
    var previous = -1
    var beforePrevious = -1
    for index in sentence.tokens.indices {
      let found: Int
      if let fixed = Tagger.fixedClass(of: sentence.tokens[index]) {
        found = fixed.state
      } else {
        room.withUnsafeMutableBufferPointer { room in
          guard let start = room.baseAddress else { return }
          features.write(index, to: start)
          features.write(
            index, previous: previous, beforePrevious: beforePrevious, to: start + TaggerFeatures.wordCount)
        }
        for slot in rows.indices { rows[slot] = TaggerModel.row(of: room[slot], bits: bits) * classCount }
        found = best(rows)
        if let tag = sentence.tags[index], let want = TaggerModel.classes.firstIndex(of: tag) {
          seen += 1
          if want != found {
            wrong += 1
            for row in rows {
              change(row + want, by: 1)
              change(row + found, by: -1)
            }
          }
        }
        time += 1
      }
      beforePrevious = previous
      previous = found
    }
  }

  private func best(_ rows: [Int]) -> Int {
    weights.withUnsafeBytes { weights in
      var sums = SIMD32<Float>(repeating: 0)
      for row in rows {
        sums += weights.loadUnaligned(fromByteOffset: row * MemoryLayout<Float>.stride, as: SIMD32<Float>.self)
      }
      var best = 0
      for index in 1..<classCount where sums[index] > sums[best] { best = index }
      return best
    }
  }

  private mutating func change(_ index: Int, by step: Float) {
    weights[index] += step
    totals[index] += step * time
  }

  /// The averaged weights in eight bits, in the format of `TaggerModel`. The scale is such that few are clipped.
  func image() -> [UInt8] {
    let averages = weights.indices.map { weights[$0] - totals[$0] / time }
    let sizes = averages.map(abs).filter { $0 > 0 }.sorted()
    let scale = sizes.isEmpty ? 1 : 127 / sizes[sizes.count * 9995 / 10_000]
    var image: [UInt8] = []
    withUnsafeBytes(of: TaggerModel.magic.littleEndian) { image.append(contentsOf: $0) }
    withUnsafeBytes(of: bits.littleEndian) { image.append(contentsOf: $0) }
    image.append(contentsOf: repeatElement(0, count: TaggerModel.headerSize - image.count))
    image.append(
      contentsOf: averages.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 * scale).rounded())))) })
    return image
  }
}

/// A generator with a fixed seed, so that the same treebanks give the same model.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
