import ConflictModel

extension Listing where Element == UserPlace {
  /// Places that a user added.
  public static var userPlaces: Listing {
    Listing(
      fields: [
        Field("name") { .text($0.name) },
        Field("aliases") { .list($0.aliases.map { .text($0) }) },
        Field("latitude") { .degrees($0.latitude) },
        Field("longitude") { .degrees($0.longitude) },
        Field("country") { .optional($0.country) },
        Field("admin1") { .optional($0.admin1) },
        Field("population") { $0.population > 0 ? .integer($0.population) : .none },
        Field("feature") { .text($0.feature) },
        Field("id") { .optional($0.id) },
        Field("source") { .optional($0.source) },
      ],
      columns: [
        Column("NAME", minimum: 12, style: .strong) { $0.name },
        Column("ALSO CALLED", minimum: 12) { $0.aliases.joined(separator: ", ") },
        Column("COUNTRY") { $0.country },
        Column("PROVINCE") { $0.admin1 },
        Column("LATITUDE", .right) { FieldValue.degrees($0.latitude).flat },
        Column("LONGITUDE", .right) { FieldValue.degrees($0.longitude).flat },
        Column("SOURCE") { $0.source },
      ],
      position: { ($0.longitude, $0.latitude) })
  }
}
