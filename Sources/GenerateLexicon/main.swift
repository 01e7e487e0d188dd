print("generate-lexicon")
