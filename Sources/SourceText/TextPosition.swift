/// A line and a column in the units of some `PositionEncoding`, both from 0 unless whoever has it says otherwise.
public struct TextPosition: Hashable, Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}
