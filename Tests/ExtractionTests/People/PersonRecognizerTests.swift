import Extraction
import TestSupport
import Testing

@Suite struct PersonRecognizerTests {
  @Test(arguments: PersonCorpus.named + ShortNamesCorpus.named) func findsNames(_ marked: String) {
    expectEntities(marked, kinds: [.person])
  }

  @Test(arguments: PersonCorpus.unnamed + ShortNamesCorpus.unnamed) func leavesTheRest(_ text: String) {
    expectNoEntities(text, kinds: [.person])
  }
}
