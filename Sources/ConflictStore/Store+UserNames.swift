import ConflictModel
internal import SQLite

/// The user's own places, regions and actors, which live in the database and win over the built-in ones.
///
/// Many are best added within one ``transaction(_:)``.
extension Store {
  // MARK: Places

  /// Adds a place. It takes the place of one with the same GeoNames id or, without an id, of the same name in the same
  /// country and province.
  public func add(_ place: UserPlace) throws(StoreError) {
    try writing {
      if let id = place.id {
        try connection.execute("DELETE FROM user_places WHERE gazetteer_id = \(id)")
      } else {
        try connection.execute(
          """
          DELETE FROM user_places WHERE gazetteer_id IS NULL AND name = \(place.name) COLLATE NOCASE
            AND country IS \(place.country) AND admin1 IS \(place.admin1)
          """)
      }
      try connection.execute(
        """
        INSERT INTO user_places (name, country, admin1, latitude, longitude, population, feature, gazetteer_id, source,
          added_at)
        VALUES (\(place.name), \(place.country), \(place.admin1), \(place.latitude), \(place.longitude),
          \(place.population), \(place.feature), \(place.id), \(place.source), \(options.clock().description))
        """)
      let row = connection.lastInsertID
      for alias in place.aliases {
        try connection.execute("INSERT OR IGNORE INTO user_place_names (place_id, name) VALUES (\(row), \(alias))")
      }
    }
  }

  /// In alphabetical order.
  public func userPlaces() throws(StoreError) -> [UserPlace] {
    try reporting {
      let aliases = try names("SELECT place_id, name FROM user_place_names")
      return try connection.map(
        """
        SELECT id, name, latitude, longitude, country, admin1, population, feature, gazetteer_id, source
        FROM user_places ORDER BY name COLLATE NOCASE, country, admin1, id
        """
      ) { row in
        try UserPlace(
          name: row[1], aliases: aliases[row[0]] ?? [], latitude: row[2], longitude: row[3], country: row[4],
          admin1: row[5], population: row[6], feature: row[7], id: row[8], source: row[9])
      }
    }
  }

  /// Removes the places of a name; returns how many there were.
  @discardableResult
  public func removeUserPlaces(named name: String) throws(StoreError) -> Int {
    try removing("DELETE FROM user_places WHERE name = \(name) COLLATE NOCASE")
  }

  // MARK: Regions

  /// Adds a region, or puts it in the place of one of the same name.
  public func add(_ region: UserRegion) throws(StoreError) {
    try writing {
      try connection.execute("DELETE FROM user_regions WHERE name = \(region.name)")
      try connection.execute(
        """
        INSERT INTO user_regions (name, geometry, source, added_at)
        VALUES (\(region.name), \(region.geometry), \(region.source), \(options.clock().description))
        """)
      let row = connection.lastInsertID
      for alias in region.aliases {
        try connection.execute("INSERT OR IGNORE INTO user_region_names (region_id, name) VALUES (\(row), \(alias))")
      }
      let members =
        region.countries.map { ("country", "", $0) } + region.provinces.map { ("admin1", $0.country ?? "", $0.name) }
        + region.places.map { ("place", "", $0) }
      for (kind, country, name) in members {
        try connection.execute(
          """
          INSERT OR IGNORE INTO user_region_members (region_id, kind, country, name)
          VALUES (\(row), \(kind), \(country), \(name))
          """)
      }
    }
  }

  /// In alphabetical order.
  public func userRegions() throws(StoreError) -> [UserRegion] {
    try reporting {
      let aliases = try names("SELECT region_id, name FROM user_region_names")
      return try connection.map(
        "SELECT id, name, geometry, source FROM user_regions ORDER BY name COLLATE NOCASE"
      ) { row in
        let id: Int = try row[0]
        var region = UserRegion(
          name: try row[1], aliases: aliases[id] ?? [], geometry: try row[2], source: try row[3])
        try connection.prepare(
          "SELECT kind, country, name FROM user_region_members WHERE region_id = \(id) ORDER BY kind, country, name"
        ).forEach { member in
          let (country, name): (String, String) = (try member[1], try member[2])
          switch try member.text(0) {
          case "country": region.countries.append(name)
          case "admin1": region.provinces.append(.init(country: country.isEmpty ? nil : country, name: name))
          default: region.places.append(name)
          }
        }
        return region
      }
    }
  }

  /// Removes a region; returns how many there were.
  @discardableResult
  public func removeUserRegion(named name: String) throws(StoreError) -> Int {
    try removing("DELETE FROM user_regions WHERE name = \(name)")
  }

  // MARK: Actors

  /// Adds an actor, or puts it in the place of one of the same name.
  public func add(_ actor: UserActor) throws(StoreError) {
    try writing {
      try connection.execute("DELETE FROM user_actors WHERE name = \(actor.name)")
      try connection.execute(
        """
        INSERT INTO user_actors (name, kind, country, source, added_at) VALUES (\(actor.name), \(actor.kind.rawValue),
          \(actor.country), \(actor.source), \(options.clock().description))
        """)
      let row = connection.lastInsertID
      for alias in actor.aliases {
        try connection.execute("INSERT OR IGNORE INTO user_actor_names (actor_id, name) VALUES (\(row), \(alias))")
      }
    }
  }

  /// In alphabetical order.
  public func userActors() throws(StoreError) -> [UserActor] {
    try reporting {
      let aliases = try names("SELECT actor_id, name FROM user_actor_names")
      return try connection.map(
        "SELECT id, name, kind, country, source FROM user_actors ORDER BY name COLLATE NOCASE"
      ) { row in
        UserActor(
          name: try row[1], aliases: aliases[try row[0]] ?? [], kind: try row[2], country: try row[3],
          source: try row[4])
      }
    }
  }

  /// Removes an actor; returns how many there were.
  @discardableResult
  public func removeUserActor(named name: String) throws(StoreError) -> Int {
    try removing("DELETE FROM user_actors WHERE name = \(name)")
  }

  // MARK: Both

  private func names(_ sql: SQL) throws -> [Int: [String]] {
    var names: [Int: [String]] = [:]
    try connection.prepare(sql + " ORDER BY 1, 2").forEach { row in names[try row[0], default: []].append(try row[1]) }
    return names
  }

  private func removing(_ sql: SQL) throws(StoreError) -> Int {
    try writing {
      try connection.execute(sql)
      return connection.changes
    }
  }
}
