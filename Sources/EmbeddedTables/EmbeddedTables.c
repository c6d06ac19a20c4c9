#include "EmbeddedTables.h"

// One block per table, in the alphabetical order of the names. The files lie in Tables/.

static const unsigned char abbreviations[] = {
#embed "Tables/abbreviations.tsv"
};
EmbeddedTable embedded_abbreviations(void) { return (EmbeddedTable){abbreviations, sizeof abbreviations}; }

static const unsigned char actor_references[] = {
#embed "Tables/actor-references.tsv"
};
EmbeddedTable embedded_actor_references(void) { return (EmbeddedTable){actor_references, sizeof actor_references}; }

static const unsigned char actors[] = {
#embed "Tables/actors.tsv"
};
EmbeddedTable embedded_actors(void) { return (EmbeddedTable){actors, sizeof actors}; }

static const unsigned char actors_countries[] = {
#embed "Tables/actors-countries.tsv"
};
EmbeddedTable embedded_actors_countries(void) { return (EmbeddedTable){actors_countries, sizeof actors_countries}; }

static const unsigned char actors_generic[] = {
#embed "Tables/actors-generic.tsv"
};
EmbeddedTable embedded_actors_generic(void) { return (EmbeddedTable){actors_generic, sizeof actors_generic}; }

static const unsigned char canonical_decompositions[] = {
#embed "Tables/canonical-decompositions.tsv"
};
EmbeddedTable embedded_canonical_decompositions(void) {
  return (EmbeddedTable){canonical_decompositions, sizeof canonical_decompositions};
}

static const unsigned char capitals[] = {
#embed "Tables/capitals.tsv"
};
EmbeddedTable embedded_capitals(void) { return (EmbeddedTable){capitals, sizeof capitals}; }

static const unsigned char casualty_bounds[] = {
#embed "Tables/casualty-bounds.tsv"
};
EmbeddedTable embedded_casualty_bounds(void) { return (EmbeddedTable){casualty_bounds, sizeof casualty_bounds}; }

static const unsigned char casualty_outcomes[] = {
#embed "Tables/casualty-outcomes.tsv"
};
EmbeddedTable embedded_casualty_outcomes(void) { return (EmbeddedTable){casualty_outcomes, sizeof casualty_outcomes}; }

static const unsigned char casualty_scopes[] = {
#embed "Tables/casualty-scopes.tsv"
};
EmbeddedTable embedded_casualty_scopes(void) { return (EmbeddedTable){casualty_scopes, sizeof casualty_scopes}; }

static const unsigned char casualty_vague[] = {
#embed "Tables/casualty-vague.tsv"
};
EmbeddedTable embedded_casualty_vague(void) { return (EmbeddedTable){casualty_vague, sizeof casualty_vague}; }

static const unsigned char country_codes[] = {
#embed "Tables/country-codes.tsv"
};
EmbeddedTable embedded_country_codes(void) { return (EmbeddedTable){country_codes, sizeof country_codes}; }

static const unsigned char country_words[] = {
#embed "Tables/country-words.tsv"
};
EmbeddedTable embedded_country_words(void) { return (EmbeddedTable){country_words, sizeof country_words}; }

static const unsigned char date_words[] = {
#embed "Tables/date-words.tsv"
};
EmbeddedTable embedded_date_words(void) { return (EmbeddedTable){date_words, sizeof date_words}; }

static const unsigned char event_triggers[] = {
#embed "Tables/event-triggers.tsv"
};
EmbeddedTable embedded_event_triggers(void) { return (EmbeddedTable){event_triggers, sizeof event_triggers}; }

static const unsigned char gazetteer_areas[] = {
#embed "Images/areas.gazetteer"
};
EmbeddedTable embedded_gazetteer_areas(void) { return (EmbeddedTable){gazetteer_areas, sizeof gazetteer_areas}; }

static const unsigned char gazetteer_places[] = {
#embed "Images/places.gazetteer"
};
EmbeddedTable embedded_gazetteer_places(void) { return (EmbeddedTable){gazetteer_places, sizeof gazetteer_places}; }

static const unsigned char given_names[] = {
#embed "Tables/given-names.tsv"
};
EmbeddedTable embedded_given_names(void) { return (EmbeddedTable){given_names, sizeof given_names}; }

static const unsigned char holidays[] = {
#embed "Tables/holidays.tsv"
};
EmbeddedTable embedded_holidays(void) { return (EmbeddedTable){holidays, sizeof holidays}; }

static const unsigned char leaders[] = {
#embed "Tables/leaders.tsv"
};
EmbeddedTable embedded_leaders(void) { return (EmbeddedTable){leaders, sizeof leaders}; }

static const unsigned char outlines_110m[] = {
#embed "Tables/outlines-world-110m.tsv"
};
EmbeddedTable embedded_outlines_110m(void) { return (EmbeddedTable){outlines_110m, sizeof outlines_110m}; }

static const unsigned char outlines_50m[] = {
#embed "Tables/outlines-world-50m.tsv"
};
EmbeddedTable embedded_outlines_50m(void) { return (EmbeddedTable){outlines_50m, sizeof outlines_50m}; }

static const unsigned char outlines_disputed[] = {
#embed "Tables/outlines-disputed-10m.tsv"
};
EmbeddedTable embedded_outlines_disputed(void) { return (EmbeddedTable){outlines_disputed, sizeof outlines_disputed}; }

static const unsigned char peoples[] = {
#embed "Tables/peoples.tsv"
};
EmbeddedTable embedded_peoples(void) { return (EmbeddedTable){peoples, sizeof peoples}; }

static const unsigned char person_nouns[] = {
#embed "Tables/person-nouns.tsv"
};
EmbeddedTable embedded_person_nouns(void) { return (EmbeddedTable){person_nouns, sizeof person_nouns}; }

static const unsigned char place_choice[] = {
#embed "Tables/place-choice.tsv"
};
EmbeddedTable embedded_place_choice(void) { return (EmbeddedTable){place_choice, sizeof place_choice}; }

static const unsigned char place_common_words[] = {
#embed "Tables/place-common-words.tsv"
};
EmbeddedTable embedded_place_common_words(void) { return (EmbeddedTable){place_common_words, sizeof place_common_words}; }

static const unsigned char place_detection[] = {
#embed "Tables/place-detection.tsv"
};
EmbeddedTable embedded_place_detection(void) { return (EmbeddedTable){place_detection, sizeof place_detection}; }

static const unsigned char place_surnames[] = {
#embed "Tables/place-surnames.tsv"
};
EmbeddedTable embedded_place_surnames(void) { return (EmbeddedTable){place_surnames, sizeof place_surnames}; }

static const unsigned char place_words[] = {
#embed "Tables/place-words.tsv"
};
EmbeddedTable embedded_place_words(void) { return (EmbeddedTable){place_words, sizeof place_words}; }

static const unsigned char report_evidence[] = {
#embed "Tables/report-evidence.tsv"
};
EmbeddedTable embedded_report_evidence(void) { return (EmbeddedTable){report_evidence, sizeof report_evidence}; }

static const unsigned char report_links[] = {
#embed "Tables/report-links.tsv"
};
EmbeddedTable embedded_report_links(void) { return (EmbeddedTable){report_links, sizeof report_links}; }

static const unsigned char speaker_nouns[] = {
#embed "Tables/speaker-nouns.tsv"
};
EmbeddedTable embedded_speaker_nouns(void) { return (EmbeddedTable){speaker_nouns, sizeof speaker_nouns}; }

static const unsigned char speech_nouns[] = {
#embed "Tables/speech-nouns.tsv"
};
EmbeddedTable embedded_speech_nouns(void) { return (EmbeddedTable){speech_nouns, sizeof speech_nouns}; }

static const unsigned char speech_phrases[] = {
#embed "Tables/speech-phrases.tsv"
};
EmbeddedTable embedded_speech_phrases(void) { return (EmbeddedTable){speech_phrases, sizeof speech_phrases}; }

static const unsigned char speech_verbs[] = {
#embed "Tables/speech-verbs.tsv"
};
EmbeddedTable embedded_speech_verbs(void) { return (EmbeddedTable){speech_verbs, sizeof speech_verbs}; }

static const unsigned char statement_acts[] = {
#embed "Tables/statement-acts.tsv"
};
EmbeddedTable embedded_statement_acts(void) { return (EmbeddedTable){statement_acts, sizeof statement_acts}; }

static const unsigned char tagger[] __attribute__((aligned(64))) = {
#embed "Images/english.tagger"
};
EmbeddedTable embedded_tagger(void) { return (EmbeddedTable){tagger, sizeof tagger}; }
