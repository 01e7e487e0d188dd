/// The library of ChuGiai: read Vietnamese articles for their entities, and check them.
///
///     import ChuGiai
///
///     let article = Article("Sáng 19/2/2020, Thiếu tướng Nguyễn Văn Mẫu làm việc tại TP Vinh.")
///     for entity in article.entities { print(entity.kind, article.text.string(entity.range)) }
///     for finding in CheckedArticle(article.text).diagnostics { print(finding.message[.vietnamese]) }
///
/// Nothing here throws or stops the process, whatever the bytes of a text are. Offsets are UTF-8 bytes of the text as it
/// was given; only `String`s have U+FFFD where bytes are not UTF-8.
@_exported import Extraction
@_exported import Linting
@_exported import SourceText
