import Evaluation
import Foundation
import Pipeline

/// Tables of names, names themselves, and what other programs wrote.
extension FuzzTarget {
  static let tables: [FuzzTarget] = [
    FuzzTarget(
      "name-tables", share: 10,
      seeds: [
        "name,latitude,longitude,aliases,country\nNor Gyugh,39.5,46.5,New Village|Neudorf,Azerbaijan\n",
        "name\tkind\taliases\tcountry\nValley Guard\tidentity militia\tVG\tMali\n",
        "name,countries,provinces,places\nThree Borders,Mali;Niger,Gao,\n",
        "587084\tBaku\tBaku\tBaki,Bakou\t40.37\t49.89\tP\tPPLC\tAZ\t\t09\t\t\t\t1116513\t\t-23\tAsia/Baku\t2020-01-01\n",
      ],
      words: [
        "latitude", "longitude", "aliases", "\t", ",", "\"", "nan", "inf", "1e400", "-91", "state forces", "id",
        "population",
      ],
      frames: [
        Frame("name,latitude,longitude,aliases,country\n", "Nor Gyugh,39.5,46.5,New Village|Neudorf,Azerbaijan\n", ""),
        Frame("name,latitude,longitude,aliases\nNor Gyugh,39.5,46.5,", "Neudorf|", "\n"),
        Frame("name\tkind\taliases\tcountry\n", "Valley Guard\tidentity militia\tVG\tMali\n", ""),
        Frame("name,countries,provinces,places\nThree Borders,", "Mali;", "\n"),
      ]
    ) { bytes in
      let table = NameTable(text(bytes))
      _ = table.places()
      _ = table.actors()
      _ = table.regions()
    },
    FuzzTarget(
      "geometry", share: 1200, longest: 256,
      seeds: [
        #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[5.5,-6e1],[1,2]]]}"#,
        #"{"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}}"#,
      ], words: ["\"coordinates\"", "[[[", "]]]", "1e999", "nan", "-0", "[", "]", ","],
      frames: [
        Frame(#"{"type":"Polygon","coordinates":[["#, "[1,2],[3,4],", "[1,2]]]}"),
        Frame(
          #"{"type":"MultiPolygon","coordinates":["#, "[[[0,0],[1,0],[1,1],[0,0]]],", "[[[0,0],[1,0],[1,1],[0,0]]]]}"),
      ]
    ) { bytes in
      for ring in GeometryReader.rings(of: text(bytes)) { precondition(!ring.isEmpty) }
    },
    FuzzTarget(
      "area", share: 1, longest: 48,
      seeds: ["Donbas", "Tripoli, Lebanon", "39.5,46.5", "AZE", "Nagorno-Karabakh", "Gaza Strip", "St. Louis"],
      words: [", ", "nan", "1e999", "-180", "Republic of ", "al-", "'", "%", "*", "\u{301}"], isGrown: false
    ) { bytes in
      let name = text(bytes)
      _ = try? names.area(name)
      _ = try? names.point(name)
      _ = try? names.country(name)
      _ = try? names.location(name)
      _ = ActorNames().bearer(of: name)
    },
    FuzzTarget(
      "readings", share: 500, longest: 1500, seeds: [reading],
      words: [
        "\"events\":", "\"start\":", "\"text\":", "null", "-1", "9223372036854775807", "1e308", "\"2020-02-30\"", "[]",
      ],
      frames: [
        frame(from: #""events":["#, to: #"],"statements":["#, by: ","),
        frame(from: #""statements":["#, to: #"],"mentions":null,"article""#, by: ","),
        frame(from: #""article":{"text":""#, to: #"","title":null"#, by: " "),
      ]
    ) { bytes in
      _ = try? ReadingLine(bytes)
    },
    FuzzTarget(
      "gold", share: 400, longest: 1024,
      seeds: [
        #"{"id":"a","text":"Two people were killed in Gao on Monday.","published":"2020-10-01","events":[{"type":"Battles","killed":{"low":2,"best":2,"high":2},"place":{"name":"Gao","country":"MLI"},"date":{"start":"2020-09-28","end":"2020-09-28"}}],"statements":[]}"#
      ], words: ["\"events\":", "\"statements\":", "null", "\"killed\":", "-1", "1e308"],
      frames: [
        Frame(
          #"{"id":"a","text":"Two were killed in Gao.","events":["#,
          #"{"type":"Battles","killed":{"low":2,"best":2,"high":2},"place":{"name":"Gao","country":"MLI"}},"#,
          #"{"type":"Battles"}],"statements":[]}"#),
        Frame(#"{"id":"a","text":""#, "Two were killed in Gao. ", #"","events":[],"statements":[]}"#),
      ]
    ) { bytes in
      _ = try? GoldArticle(line: bytes)
    },
  ]

  private static let names = PlaceNames()

  /// The reading, with what stands between two of its parts repeated.
  private static func frame(from opening: String, to closing: String, by separator: String) -> Frame {
    guard let start = reading.range(of: opening)?.upperBound, let end = reading.range(of: closing)?.lowerBound else {
      preconditionFailure("the reading has no \(opening)")
    }
    let unit = String(reading[start..<end])
    return Frame(String(reading[..<start]), unit + separator, unit + String(reading[end...]))
  }

  /// What `extract --with-text` makes of two sentences.
  static let reading = #"""
    {"id":"a","published":"2020-10-01","published_from_text":false,"language":"en","extractor":"conflictdb 0.1.0","events":[{"type":"Battles","sub_type":"Armed clash","scope":"incident","status":"asserted","date":{"start":"2020-10-01","end":"2020-10-01","precision":1,"text":"Thursday","resolution":"relative to publication","span":{"start":35,"end":43}},"place":{"text":"Gao","name":"Gao","latitude":16.2717,"longitude":-0.0447,"country":"MLI","admin1":"Gao","id":2457163,"precision":1,"geo_precision":1,"span":{"start":28,"end":31}},"actors":[{"name":"Military Forces of Mali","text":"soldiers","kind":"state forces","country":"MLI","role":"target","span":{"start":4,"end":12}},{"name":"Unidentified Armed Group (Mali)","text":"","kind":"political militia","country":"MLI","role":"attacker","span":null}],"killed":{"low":2,"best":2,"high":2},"wounded":null,"figures":[{"outcome":"killed","victims":["military"],"side":null,"scope":"incident","low":2,"best":2,"high":2,"text":"Two soldiers were killed","start":0,"end":24,"by":null,"status":"asserted","since":null}],"attribution":null,"confidence":0.669,"mentions":[{"start":0,"end":44}],"reasons":[{"field":"type","rule":"armed target"},{"field":"date","rule":"date in its own sentence"},{"field":"place","rule":"site named in its sentences; among its namesakes: it is the seat of a division, its size, conflicts made it known"},{"field":"status","rule":"told in the article's own voice"},{"field":"killed","rule":"one figure: Two soldiers were killed"},{"field":"confidence","rule":"for it: day, killing, site; against it: armedTarget, recent, strength"}]}],"statements":[{"speaker":"Ann Author","speaker_text":"Ann Author","role":null,"organisation":null,"act":"condemnation","kind":"direct","quote":"We condemn it,","start":46,"end":60,"repetitions":[],"via":null,"date":"2020-10-01","event":null,"denies":null}],"mentions":null,"article":{"text":"Two soldiers were killed in Gao on Thursday. \"We condemn it,\" said Ann Author.","title":null,"byline":null,"sources":[{"name":"a","publisher":null,"url":null,"published":"2020-10-01"}]}}
    """#
}
