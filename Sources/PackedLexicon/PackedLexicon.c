// The one file that is no Swift: a Swift literal cannot hold bytes that are no text, and what was text had to be decoded,
// and its memory filled, by every process at start.

#include "PackedLexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(64) const unsigned char phraseIndex[] = {
#embed "phraseIndex.bin"
};

struct packed_bytes phrase_index(void) {
  return (struct packed_bytes){phraseIndex, sizeof phraseIndex};
}
