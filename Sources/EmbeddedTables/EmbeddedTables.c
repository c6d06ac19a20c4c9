#include "EmbeddedTables.h"

// One block per table, in the alphabetical order of the names. The files lie in Tables/.

static const unsigned char abbreviations[] = {
#embed "Tables/abbreviations.tsv"
};
EmbeddedTable embedded_abbreviations(void) { return (EmbeddedTable){abbreviations, sizeof abbreviations}; }

static const unsigned char canonical_decompositions[] = {
#embed "Tables/canonical-decompositions.tsv"
};
EmbeddedTable embedded_canonical_decompositions(void) {
  return (EmbeddedTable){canonical_decompositions, sizeof canonical_decompositions};
}

static const unsigned char event_triggers[] = {
#embed "Tables/event-triggers.tsv"
};
EmbeddedTable embedded_event_triggers(void) { return (EmbeddedTable){event_triggers, sizeof event_triggers}; }
