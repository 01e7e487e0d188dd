"""Articles and file names that break careless writers of reports. All of it is invented."""

import os
import unicodedata

SENTENCE = "Thiếu tuớng Nguyễn Văn Mẫu dự lễ ngày 31/6/2025, các xã của của huyện."

END = " Các đại biểu thống nhất cao với nội dung trên và giao cho văn phòng hoàn chỉnh trước khi gửi đi."

# A paragraph that stands twice is a finding whose text is the paragraph, so whatever stands in it is in the report.
PARAGRAPHS = {
    "quotes": 'Đồng chí Trần Thí Dụ nói "một", ‘hai’, `ba` và \\ bốn, rồi năm % sáu %0A bảy.',
    "markup": "Đồng chí Trần Thí Dụ viết <b>&amp;</b> ]]> <![CDATA[ x ]]> <!-- y --> vào sổ tay của mình.",
    "controls": "Đồng chí Trần Thí Dụ \x01\x02 gõ \x0b nhầm \x1b[31m phím \x7f\x85 lạ \ufffe\uffff vào bài.",
    "emoji": "Đồng chí Trần Thí Dụ 🎖️👩‍✈️🇻🇳 vẫy tay ‮ ngược ‬, � và đ��n vị, chào 𠮷 các đồng chí ở đơn vị.",
    "workflow": "Đồng chí Trần Thí Dụ ::error file=a,line=1::b và ##[error]c, key=value, a:b.",
    "wrapped": "Đồng chí Trần Thí Dụ,\nPhó Chủ tịch huyện,\nphát biểu tại buổi lễ của xã.",
}

# Messages quote what a project's own glossary says.
GLOSSARY = 'QSQZ\tquân <sự> & "quốc" 100%0A ::phòng, ]]>\t\n'
TYPO = "Ban QSQZ tỉnh họp. Ban QSQZ tỉnh họp. Ban QSZQ họp."

NAMES = [
    "thường.txt", "a b.txt", "một%20hai%.txt", "nháy\"đơn'kép.txt", "hai::chấm,phẩy;.txt", "<&>]]>.txt", "#mảnh?hỏi=1.txt",
    "dòng\nmới\tvà\rnữa.txt", "🎖️ huân chương.txt", unicodedata.normalize("NFD", "thường phân rã.txt"), "sâu hơn/nữa [1].txt", "-o.txt",
]


def texts():
    """(name, bytes) of each."""
    # After another one, because the first words of an article are its headline.
    body = "\n\n".join([p + END for p in PARAGRAPHS.values()] * 2 + [TYPO])
    text = "Tin ngắn\n\n" + SENTENCE + "\n\n" + body + "\n"
    forms = [
        text.encode(), unicodedata.normalize("NFD", text).encode(), text.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode() + b"\n\n" + text.encode(), ("🎖️ " + text).encode(),
    ]
    for number, name in enumerate(NAMES):
        yield name, forms[number % len(forms)]
    yield "đánh dấu.md", ("# Tin\n\n" + SENTENCE + "\n\n<!-- chugiai-disable-next-line date/impossible -->\n\nHết.\n").encode()
    yield "trang.html", f'<p>{SENTENCE}</p>\n<p>A &amp; B, <b>Thiếu</b> <i>tuớng</i> Lê Giả Định.</p>\n'.encode()
    yield "không có gì.txt", "Chi bộ của xã họp.\n".encode()


def write(folder):
    with open(os.path.join(folder, "chugiai.json"), "w") as file:
        file.write('{"glossaries": ["tu.tsv"]}')
    with open(os.path.join(folder, "tu.tsv"), "w", encoding="utf-8") as file:
        file.write(GLOSSARY)
    for name, data in texts():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
