#!/usr/bin/env python3
"""Opens the HTML report in a headless Chromium, as a desk would: no errors, nothing from the network, every jump
leads somewhere, it works by keyboard, it fits a phone. Screenshots go to the folder that is given, to be looked at.

usage: report.py CHUGIAI FOLDER
"""
import base64, fcntl, json, os, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Browser:
    """Chromium's DevTools protocol over two pipes; nothing listens on a port."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        command_read, self.command = os.pipe()
        self.answers, answer_write = os.pipe()
        # Chromium wants them to be 3 and 4; copies above those cannot be overwritten while they are put there.
        read, write = (fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (command_read, answer_write))

        def arrange():
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
             f"--user-data-dir={self.profile.name}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=arrange, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for fd in (command_read, answer_write, read, write):
            os.close(fd)
        self.rest, self.number, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")

    def message(self):
        while b"\0" not in self.rest:
            got = os.read(self.answers, 1 << 16)
            if not got:
                raise SystemExit("chromium has gone")
            self.rest += got
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **params):
        self.number += 1
        request = {"id": self.number, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.command, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def js(self, code):
        result = self.call("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{code}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def open(self, path):
        self.call("Page.navigate", url="file://" + path)
        while self.js("document.readyState") != "complete":
            time.sleep(0.05)

    def key(self, key, code=0):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def shot(self, path, width, height, dark=False, media="", scroll=0):
        self.size(width, height)
        self.call("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.js(f"scrollTo(0,{scroll})")
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def close(self):
        self.process.kill()
        self.process.wait()


failures = []


def expect(condition, what):
    print(("  ok    " if condition else "  WRONG ") + what)
    if not condition:
        failures.append(what)


def main():
    chugiai, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    page = os.path.join(folder, "bao-cao.html")
    made = subprocess.run([chugiai, "check", "--format", "html", "--lang", "vi", "-o", page, "Tests/Fixtures/articles"], cwd=ROOT)
    expect(made.returncode == 1, "the report is written")
    browser = Browser()
    browser.size(1400, 900)
    browser.open(page)
    links = browser.js("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))")
    ids = browser.js("[...document.querySelectorAll('[id]')].map(e => e.id)")
    expect(len(links) > 5 and set(links) <= set(ids), f"{len(links)} jumps, each to a place that is there")
    expect(len(ids) == len(set(ids)), "no id twice")
    count = browser.js("document.querySelectorAll('.findings li').length")
    marks = browser.js("document.querySelectorAll('mark[id]').length")
    notes = browser.js("document.querySelectorAll('.note').length")
    expect(count == marks == notes and count > 5, f"{count} findings in the list, in the text and in the margin")
    expect(browser.js("document.querySelectorAll('#run .bars').length") == 2 and browser.js(
        "document.querySelectorAll('#run svg.time rect').length") > 1, "charts of rules, kinds and dates")
    expect(browser.js("[...document.querySelectorAll('.bars td')].every(t => +t.innerText > 0)"), "every bar has its number")
    expect(browser.js("document.getElementById('run').getBoundingClientRect().bottom <="
                      "document.querySelector('main').getBoundingClientRect().top"), "the summary stands before the articles")
    articles = browser.js("document.querySelectorAll('article').length")
    listed = browser.js("[...document.querySelectorAll('.index tbody tr')].map(r => [...r.querySelectorAll('td.n')].map(c => +c.innerText))")
    expect(len(listed) == articles > 3 and listed == sorted(listed, reverse=True), "every article is listed, the gravest first")
    expect(browser.js("[...document.querySelectorAll('input')].every(i => i.closest('label').innerText.trim())"), "switches say what they are")
    for width in (1400, 1150):
        browser.size(width, 900)
        expect(browser.js(APART), f"notes in the margin stand apart and beside their lines at {width} px")
    expect(browser.js("document.querySelectorAll('table tbody tr').length") > 5, "people")
    expect(browser.js("document.querySelector('main').textContent.includes('Nguyễn Văn Mẫu')"), "the article as it reads")

    # A jump brings its place into view, below the bar at the top.
    browser.js("document.querySelectorAll('.findings a')[3].click()")
    time.sleep(0.2)
    seen = browser.js(
        "(() => { const t = document.querySelector(':target').getBoundingClientRect();"
        "const h = document.querySelector('header').getBoundingClientRect();"
        "return t.top >= h.bottom - 1 && t.bottom <= innerHeight })()")
    expect(seen, "a jump shows its place, not hidden by the header")

    # By keyboard: Tab reaches what can be opened, focus opens it, Escape closes it.
    browser.js("document.querySelector('.k-abbreviation[data-tip]').focus()")
    expect(browser.js("!document.getElementById('tip').hidden && document.getElementById('tip').textContent.length > 3"),
           "focus opens an abbreviation's expansion")
    browser.key("Escape", 27)
    expect(browser.js("document.getElementById('tip').hidden"), "Escape closes it")
    browser.js("document.activeElement.blur(); scrollTo(0,0)")
    browser.key("Tab", 9)
    browser.key("Tab", 9)
    expect(browser.js("document.activeElement !== document.body"), "Tab moves the focus")
    browser.js("document.activeElement.blur()")
    browser.key("n", 78)
    first = browser.js("document.activeElement.id")
    browser.key("n", 78)
    second = browser.js("document.activeElement.id")
    browser.key("p", 80)
    expect(first != second and first == browser.js("document.activeElement.id") != "", "n and p go from finding to finding")
    here = "document.querySelector('.findings li.here a').getAttribute('href').slice(1)"
    expect(browser.js(here) == first, "the list shows which one")
    before = browser.js("parseInt(document.getElementById('at').textContent)")
    browser.js("document.getElementById('next').click()")
    expect(browser.js("document.activeElement.id") == second, "so do the buttons")
    expect(browser.js("document.getElementById('at').textContent") == f"{before + 1} / {count}", "which count")
    browser.js("[...document.querySelectorAll('.note')].at(-1).click()")
    time.sleep(0.2)
    expect(browser.js("document.querySelector(':target').id") == browser.js("[...document.querySelectorAll('mark[id]')].at(-1).id"),
           "a note in the margin leads to its place")
    expect("→" in browser.js("(document.querySelector('mark[data-tip*=\"→\"]') || {dataset:{tip:''}}).dataset.tip"), "a finding's tip says how to mend it")
    expect(browser.js(r"[...document.querySelectorAll('.k-date[data-tip]')].some(e => /^(thứ|Chủ nhật).*\d+\/\d+\/\d{4}$/.test(e.dataset.tip))"),
           "a date opens with its weekday")
    expect(browser.js("[...document.querySelectorAll('.text [data-tip]')].every(e => e.tabIndex === 0)"), "what opens by mouse opens by keyboard")
    place = browser.js(
        "(() => { const r = document.querySelector('.text .k-abbreviation[data-tip]'); r.scrollIntoView({block:'center'});"
        "const b = r.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2] })()")
    browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=place[0], y=place[1])
    expect(browser.js("!document.getElementById('tip').hidden"), "hover opens it too")
    browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=2, y=2)

    # The switches of the legend.
    color = "getComputedStyle(document.querySelector('.text .k-person')).color"
    before = browser.js(color)
    browser.js("document.querySelector('input[data-kind=person]').click()")
    expect(browser.js(color) != before, "a switch takes a kind's colour away")
    browser.js("document.querySelector('input[data-kind=person]').click()")
    expect(browser.js(color) == before, "and brings it back")

    # The switches of severities.
    shown = "[...document.querySelectorAll('.note.s-warning,.findings .s-warning')].filter(e => e.getClientRects().length).length"
    browser.size(1400, 900)
    with_warnings = browser.js(shown)
    browser.js("document.querySelector('input[data-severity=warning]').click()")
    warnings = browser.js("document.querySelectorAll('mark[id].s-warning').length")
    expect(with_warnings == 2 * warnings > 2 and browser.js(shown) == 0, "a switch takes a severity away, in margin and list")
    expect(browser.js("document.getElementById('at').textContent").endswith(f"/ {count - warnings}"), "and from the way of the keys")
    browser.js("document.querySelector('input[data-severity=warning]').click()")
    expect(browser.js(shown) == with_warnings, "and brings it back")
    expect(browser.js("[...document.querySelectorAll('input[data-severity]')].every(i => i.closest('label').hidden"
                      " === !document.querySelector('mark[id].s-' + i.dataset.severity))"), "what was not found has no switch")

    for width in (1400, 1000, 700, 360):
        browser.size(width, 800)
        expect(browser.js("document.documentElement.scrollWidth <= innerWidth"), f"nothing sticks out at {width} px")
    for dark in (False, True):
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        low = browser.js(CONTRAST)
        expect(not low, f"{'dark' if dark else 'light'}: every text has a contrast of 4.5 or more {low or ''}")

    browser.shot(os.path.join(folder, "light.png"), 1400, 1000)
    browser.shot(os.path.join(folder, "dark.png"), 1400, 1000, dark=True)
    for name, width in (("article", 1400), ("narrow", 400)):
        browser.size(width, 1000)
        top = browser.js("document.querySelectorAll('article')[3].getBoundingClientRect().top + scrollY - 60")
        browser.shot(os.path.join(folder, name + ".png"), width, 1000, scroll=top)
        browser.shot(os.path.join(folder, name + "-dark.png"), width, 1000, dark=True, scroll=top)
    browser.call("Emulation.setEmulatedMedia", media="", features=[])
    pdf = browser.call("Page.printToPDF", printBackground=False)["data"]
    with open(os.path.join(folder, "print.pdf"), "wb") as file:
        file.write(base64.b64decode(pdf))
    expect(len(pdf) > 10000, "it prints")
    browser.shot(os.path.join(folder, "print.png"), 800, 1100, dark=True, media="print")
    look = "getComputedStyle(document.%s).%s"
    expect(browser.js(look % ("body", "backgroundColor")) == "rgb(255, 255, 255)" and browser.js(look % ("body", "color")) == "rgb(34, 34, 34)",
           "on paper it is black on white, whatever the screen")
    expect(browser.js(look % ("querySelector('nav.keys')", "display")) == "none", "without what paper cannot do")
    browser.call("Emulation.setEmulatedMedia", media="", features=[])

    # Without scripts it still reads.
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page)
    expect(browser.js("document.querySelectorAll('.findings li').length") == count and browser.js(
        "document.getElementById('tip')") is None, "without scripts the findings are there")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    many(browser, chugiai, os.path.join(folder, "nhieu-bai.html"))

    wrong, requests = [], []
    for event in browser.events:
        method, params = event.get("method"), event.get("params", {})
        if method == "Runtime.exceptionThrown" or method == "Log.entryAdded" and params["entry"]["level"] == "error" \
                or method == "Runtime.consoleAPICalled" and params["type"] == "error":
            wrong.append(params)
        if method == "Network.requestWillBeSent":
            requests.append(params["request"]["url"])
    expect(not wrong, f"no error on the console {wrong or ''}")
    expect({os.path.dirname(r) for r in requests} == {"file://" + folder}, f"asks for nothing but itself: {requests}")
    browser.close()
    raise SystemExit(f"{len(failures)} wrong" if failures else 0)


def many(browser, chugiai, page):
    """Of more articles than anybody reads in a browser, only what has findings is shown, and the page says so."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(700):
            text = f"Bài {number}\n\nSáng 3/3/2025, đơn vị tổ chức hội nghị.\n\n"
            text += "Chi bộ của của xã họp.\n" if number % 10 == 3 else "Chi bộ của xã họp.\n"
            with open(os.path.join(folder, f"{number:03}.txt"), "w", encoding="utf-8") as file:
                file.write(text)
        subprocess.run([chugiai, "check", "--format", "html", "--lang", "vi", "-o", page, folder])
    browser.size(1400, 900)
    browser.open(page)
    expect(browser.js("document.querySelectorAll('article').length") == 70, "of 700 articles the 70 with findings are shown")
    expect(browser.js("document.querySelectorAll('.text p:not(.cut)').length") == 70, "of those the paragraphs with findings")
    expect("700 bài" in browser.js("document.getElementById('run').innerText"), "all are counted")
    expect("Trên 300 bài" in browser.js("document.getElementById('run').innerText"), "and the page says what it leaves out")
    expect(browser.js("document.querySelectorAll('.index tbody tr').length") == 70 and browser.js(
        "document.querySelectorAll('details:not([open]) .index tbody tr').length") == 10, "the list is folded behind the gravest")
    expect(os.path.getsize(page) < 300_000, f"it is small: {os.path.getsize(page)} bytes")


# Whether no note covers another, none covers text, and each begins beside the line that it is about or below.
APART = r"""
(() => {
  for (const text of document.querySelectorAll('.text')) {
    let end = 0;
    const edge = text.getBoundingClientRect();
    for (const note of text.querySelectorAll('.note')) {
      const box = note.getBoundingClientRect(), mark = note.parentElement.getClientRects()[0];
      const paragraph = note.closest('p').getBoundingClientRect();
      if (box.top < end - 1 || box.left < paragraph.right || box.right > edge.right || box.bottom > edge.bottom) return false;
      if (box.top < mark.top - 12 || end < mark.top - 12 && box.top > mark.bottom + 12) return false;
      end = box.bottom;
    }
  }
  return true;
})()
"""

# The texts whose colour is too near the colour behind them (WCAG 2, 1.4.3).
CONTRAST = r"""
(() => {
  // "rgb(1, 2, 3)" or "color(srgb 0.1 0.2 0.3 / 0.2)": red, green, blue, opacity.
  const parse = text => {
    const n = text.replace('srgb', '').match(/[\d.]+/g).map(Number), scale = text.startsWith('color') ? 255 : 1;
    return [n[0] * scale, n[1] * scale, n[2] * scale, n.length > 3 ? n[3] : 1];
  };
  const linear = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const behind = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const layer = parse(getComputedStyle(e).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, c) => c.slice(0, 3).map((v, i) => v * c[3] + below[i] * (1 - c[3])), [255, 255, 255]);
  };
  const low = new Set();
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || element.closest('script,style,svg,[hidden]')) continue;
    const a = light(parse(getComputedStyle(element).color)), b = light(behind(element));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.add(`${element.tagName}.${element.className} “${element.textContent.slice(0, 30)}” ${ratio.toFixed(1)}`);
  }
  return [...low].join('; ');
})()
"""

main()
