#ifndef PACKED_LEXICON_H
#define PACKED_LEXICON_H

#include <stddef.h>

/// Bytes that lie in the binary for as long as the process lives, from a multiple of 64 on.
struct packed_bytes {
  const void *bytes;
  size_t count;
};

/// `phraseIndex.bin`, which GenerateLexicon writes: the index of all phrases of all lists, see `PhraseIndex`.
struct packed_bytes phrase_index(void);

#endif
