import Evaluation
import Pipeline

/// Tables of names, names themselves, and what other programs wrote.
extension FuzzTarget {
  static let tables: [FuzzTarget] = [
    FuzzTarget(
      "name-tables", share: 600,
      seeds: [
        "name,latitude,longitude,aliases,country\nNor Gyugh,39.5,46.5,New Village|Neudorf,Azerbaijan\n",
        "name\tkind\taliases\tcountry\nValley Guard\tidentity militia\tVG\tMali\n",
        "name,countries,provinces,places\nThree Borders,Mali;Niger,Gao,\n",
        "587084\tBaku\tBaku\tBaki,Bakou\t40.37\t49.89\tP\tPPLC\tAZ\t\t09\t\t\t\t1116513\t\t-23\tAsia/Baku\t2020-01-01\n",
      ],
      words: [
        "latitude", "longitude", "aliases", "\t", ",", "\"", "nan", "inf", "1e400", "-91", "state forces", "id",
        "population",
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
      ], words: ["\"coordinates\"", "[[[", "]]]", "1e999", "nan", "-0", "[", "]", ","]
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
      "readings", share: 400, longest: 1500, seeds: [reading],
      words: [
        "\"events\":", "\"start\":", "\"text\":", "null", "-1", "9223372036854775807", "1e308", "\"2020-02-30\"", "[]",
      ]
    ) { bytes in
      _ = try? ReadingLine(bytes)
    },
    FuzzTarget(
      "gold", share: 300, longest: 1024,
      seeds: [
        #"{"id":"a","text":"Two people were killed in Gao on Monday.","published":"2020-10-01","events":[{"type":"Battles","killed":{"low":2,"best":2,"high":2},"place":{"name":"Gao","country":"MLI"},"date":{"start":"2020-09-28","end":"2020-09-28"}}],"statements":[]}"#
      ], words: ["\"events\":", "\"statements\":", "null", "\"killed\":", "-1", "1e308"]
    ) { bytes in
      _ = try? GoldArticle(line: bytes)
    },
  ]

  private static let names = PlaceNames()

  private static let reading = #"""
    {"id":"a","published":"2020-10-01","language":"en","extractor":"x","events":[{"type":"Battles","sub_type":"Armed clash","scope":"incident","status":"asserted","date":{"start":"2020-10-01","end":"2020-10-01","precision":1,"text":"Thursday"},"place":{"text":"Gao","name":"Gao","latitude":16.27,"longitude":-0.04,"country":"MLI","admin1":"Gao","id":2457161,"precision":1},"actors":[{"name":"Military Forces of Mali","text":"soldiers","kind":"state forces","country":"MLI","role":"target"}],"killed":{"low":2,"best":2,"high":2},"wounded":null,"figures":[{"outcome":"killed","victims":["military"],"scope":"incident","low":2,"best":2,"high":2,"text":"two soldiers","start":0,"end":3,"by":null}],"attribution":null,"confidence":0.5,"mentions":[{"start":0,"end":9}]}],"statements":[{"speaker":"A","speaker_text":"A","act":"claim","kind":"direct","quote":"Two","start":0,"end":3,"via":null,"date":null}],"mentions":null,"article":{"text":"Two soldiers were killed in Gao on Thursday."}}
    """#
}
