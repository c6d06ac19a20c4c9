// The tables that the program carries inside itself. Each function gives the address of a table's first byte and its
// size. The bytes live in the binary's read-only segment: they cost no parsing and no memory until they are touched.
#pragma once
#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t count;
} EmbeddedTable;

EmbeddedTable embedded_abbreviations(void);
EmbeddedTable embedded_actor_references(void);
EmbeddedTable embedded_actors(void);
EmbeddedTable embedded_actors_countries(void);
EmbeddedTable embedded_actors_generic(void);
EmbeddedTable embedded_canonical_decompositions(void);
EmbeddedTable embedded_capitals(void);
EmbeddedTable embedded_casualty_bounds(void);
EmbeddedTable embedded_casualty_outcomes(void);
EmbeddedTable embedded_casualty_scopes(void);
EmbeddedTable embedded_casualty_vague(void);
EmbeddedTable embedded_country_codes(void);
EmbeddedTable embedded_country_words(void);
EmbeddedTable embedded_date_words(void);
EmbeddedTable embedded_event_triggers(void);
EmbeddedTable embedded_gazetteer_areas(void);
EmbeddedTable embedded_gazetteer_places(void);
EmbeddedTable embedded_given_names(void);
EmbeddedTable embedded_holidays(void);
EmbeddedTable embedded_leaders(void);
EmbeddedTable embedded_outlines_110m(void);
EmbeddedTable embedded_outlines_50m(void);
EmbeddedTable embedded_outlines_disputed(void);
EmbeddedTable embedded_peoples(void);
EmbeddedTable embedded_person_nouns(void);
EmbeddedTable embedded_place_choice(void);
EmbeddedTable embedded_place_common_words(void);
EmbeddedTable embedded_place_detection(void);
EmbeddedTable embedded_place_surnames(void);
EmbeddedTable embedded_place_words(void);
EmbeddedTable embedded_report_evidence(void);
EmbeddedTable embedded_report_links(void);
EmbeddedTable embedded_speaker_nouns(void);
EmbeddedTable embedded_speech_nouns(void);
EmbeddedTable embedded_speech_phrases(void);
EmbeddedTable embedded_speech_verbs(void);
EmbeddedTable embedded_statement_acts(void);
EmbeddedTable embedded_tagger(void);

// Asks the processor for the bytes at an address that will be read soon: tables this large lie far from it.
static inline void embedded_prefetch(const void *address) { __builtin_prefetch(address); }

// Which of 32 numbers is the greatest, the first of equals: sixteen of even place lie before the sixteen of odd place.
// Swift would take them out of their vectors one by one.
static inline int embedded_greatest(const void *numbers) {
  typedef short Numbers __attribute__((vector_size(32)));
  Numbers even, odd;
  __builtin_memcpy(&even, numbers, sizeof even);
  __builtin_memcpy(&odd, (const char *)numbers + sizeof even, sizeof odd);
  const Numbers places = {0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30};
  const Numbers none = places - places + 63;
  const Numbers top = places - places + __builtin_reduce_max(__builtin_elementwise_max(even, odd));
  const Numbers evens = places | (~(Numbers)(even == top) & none);
  const Numbers odds = (places + 1) | (~(Numbers)(odd == top) & none);
  return __builtin_reduce_min(__builtin_elementwise_min(evens, odds));
}
