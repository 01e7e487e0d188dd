import Extraction
import Linting
import SourceText
import TestSupport
import Testing

@Suite struct AbbreviationRuleTests {
  @Test func typo() {
    let rule = "abbreviation/probable-typo"
    expectFindings(
      "Công tác quân sự, quốc phòng (QSQP) được quan tâm.\n\nNhiệm vụ QSQP nặng; kết quả ⟦QSPQ⟧ tốt; QSQP vững.",
      rule: rule, severity: .warning,
      fixed:
        "Công tác quân sự, quốc phòng (QSQP) được quan tâm.\n\nNhiệm vụ QSQP nặng; kết quả QSQP tốt; QSQP vững."
    )
    expectFindings("Thực hiện Nghị quyết số 28-⟦QN⟧/TW của Đảng.", rule: rule)
    for text in [
      "UBND, HĐND, UBMTTQ xã và HTX họp.",
      "Phòng thủ dân sự (PTDS) và phòng tìm sự dân (PTSD) họp; PTDS, PTSD.",
      "Kênh VTV, VOV, TTXVN đưa tin.",
    ] {
      expectNoFindings(text, rule: rule)
    }
  }

  @Test func unknown() {
    let rule = "abbreviation/unknown"
    expectFindings("Đoàn làm việc với ⟦QXZT⟧. Sau đó, QXZT báo cáo.", rule: rule, severity: .information)
    expectNoFindings("UBND xã, Quỹ xóa đói tạm (QXZT), TTXVN.", rule: "abbreviation/probable-typo")
    var problems: [UserGlossary.Problem] = []
    let glossary = UserGlossary(bytes: Array("QXZT\tquỹ xã\t\n".utf8), problems: &problems)
    expectNoFindings(
      "Đoàn làm việc với QXZT.", rule: rule,
      linter: Linter(configuration: Configuration(), glossary: glossary))
  }

  @Test func definitions() {
    expectFindings(
      "Ban Chấp hành (BCH) họp.\n\nBan Chỉ huy (⟦BCH⟧) ra lệnh.", rule: "abbreviation/conflicting-definition",
      severity: .warning)
    expectNoFindings(
      "Quân sự, quốc phòng (QSQP) tốt.\n\nCông tác quân sự, quốc phòng (QSQP) tốt.",
      rule: "abbreviation/conflicting-definition")
    expectFindings(
      "Tin mới\n\nNhiệm vụ ⟦PTDS⟧ nặng.\n\nPhòng thủ dân sự (PTDS) là việc chung.",
      rule: "abbreviation/used-before-defined", severity: .hint)
    expectNoFindings(
      "Nhiệm vụ PTDS\n\nPhòng thủ dân sự (PTDS) là việc chung.", rule: "abbreviation/used-before-defined")
    expectFindings(
      "Phòng thủ dân sự (⟦PTDS⟧) là việc chung.", rule: "abbreviation/defined-never-used", severity: .hint)
  }

  @Test func forms() {
    expectFindings(
      "Nhiệm vụ QSQP; công tác QSQP; kết quả ⟦QS-QP⟧ tốt.", rule: "abbreviation/inconsistent-form",
      severity: .hint,
      fixed: "Nhiệm vụ QSQP; công tác QSQP; kết quả QSQP tốt.")
    expectNoFindings(
      "Nghị quyết số 28-NQ/TW của Ban Tổ chức T.Ư; T.Ư Đảng.", rule: "abbreviation/inconsistent-form")
  }
}
