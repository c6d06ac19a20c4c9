#include "EmbeddedTables.h"

// One block per table, in the alphabetical order of the names. The files lie in Tables/.

static const unsigned char abbreviations[] = {
#embed "Tables/abbreviations.tsv"
};
EmbeddedTable embedded_abbreviations(void) { return (EmbeddedTable){abbreviations, sizeof abbreviations}; }
