"""Draws what a program shows in a terminal as SVG, for the READMEs of the editors:

    picture.py OUT.svg [--rows N] [--columns N] [--page #rrggbb] [--step STEP]... -- COMMAND ...

Steps, in order: `see=WORDS` waits until the words are on the screen, `keys=KEYS` types (\\e is escape, \\r enter,
\\xHH any other), `rest=SECONDS` lets the program draw. When all are done, the screen is drawn and the program ended.
"""

import argparse
import re
import sys
import unicodedata
from html import escape

from terminal import Terminal, typed

WIDTH, HEIGHT, SIZE = 8.4, 18, 14
# DejaVu last: Chromium sets the marks of its last letters too far to the right.
FONT = "'Menlo','Consolas','Noto Sans Mono','Liberation Mono','DejaVu Sans Mono',monospace"
NAMES = {
    "black": "#000000", "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "blue": "#61afef",
    "magenta": "#c678dd", "cyan": "#56b6c2", "white": "#d0d0d0", "brightblack": "#7f848e", "brightred": "#ff7b86",
    "brightgreen": "#b5e890", "brightbrown": "#ffd68a", "brightyellow": "#ffd68a", "brightblue": "#8ac6ff",
    "brightmagenta": "#e29bf5", "brightcyan": "#7fdbe6", "brightwhite": "#ffffff",
}


def colour(name, default):
    if name == "default":
        return default
    return NAMES.get(name) or "#" + name


def style(cell, ink, page):
    """Ink, page and the rest of a cell's look, as one value to compare."""
    front, back = colour(cell.fg, ink), colour(cell.bg, page)
    if cell.reverse:
        front, back = back, front
    return front, back, cell.bold, cell.italics, cell.underscore


def runs(line, ink, page):
    """Neighbours that look the same: (first column, columns, text, style)."""
    found, x = [], 0
    while x < len(line):
        cell = line[x]
        if cell.data == "":  # the second half of a wide character
            x += 1
            continue
        width = 2 if x + 1 < len(line) and line[x + 1].data == "" else 1
        look = style(cell, ink, page)
        # A wide character stands alone: fonts do not agree on its width.
        if found and width == 1 and found[-1][3] == look and found[-1][0] + found[-1][1] == x and not found[-1][4]:
            first, count, text, _, _ = found[-1]
            found[-1] = (first, count + 1, text + cell.data, look, False)
        else:
            found.append((x, width, cell.data, look, width == 2))
        x += width
    return found


def pages(line, ink, page):
    """Neighbours on the same page: (first column, columns, page)."""
    found = []
    for x, cell in enumerate(line):
        back = style(cell, ink, page)[1]
        if found and found[-1][2] == back:
            found[-1] = (found[-1][0], found[-1][1] + 1, back)
        else:
            found.append((x, 1, back))
    return found


def placed(text):
    """Words with their columns: each has its place, so that fonts of other widths do no harm."""
    # A cell may hold a letter with marks of its own; composed it is one.
    text = unicodedata.normalize("NFC", text)
    return [(found.start(), found.group()) for found in re.finditer(r"\S+", text)]


def draw(screen, ink, page):
    lines = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    width, height = screen.columns * WIDTH, screen.lines * HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" font-family="{FONT}" '
        f'font-size="{SIZE}">', f'<rect width="100%" height="100%" fill="{page}"/>',
    ]
    for y, line in enumerate(lines):
        for first, count, back in pages(line, ink, page):
            if back != page:
                parts.append(f'<rect x="{first * WIDTH:.1f}" y="{y * HEIGHT}" width="{count * WIDTH:.1f}" '
                             f'height="{HEIGHT}" fill="{back}"/>')
        for first, count, text, (front, _, bold, italic, underline), _ in runs(line, ink, page):
            x = first * WIDTH
            if not text.strip():
                continue
            look = "".join((
                ' font-weight="bold"' if bold else "", ' font-style="italic"' if italic else "",
                ' text-decoration="underline"' if underline else ""))
            words = "".join(
                f'<tspan x="{x + at * WIDTH:.1f}">{escape(word)}</tspan>' for at, word in placed(text))
            parts.append(f'<text y="{y * HEIGHT + 13}" fill="{front}"{look}>{words}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--rows", type=int, default=24)
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--ink", default="#d8d8d8")
    parser.add_argument("--page", default="#1b1c1e")
    parser.add_argument("--step", action="append", default=[])
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    terminal = Terminal(options.command, options.rows, options.columns)
    try:
        for step in options.step:
            kind, _, value = step.partition("=")
            if kind == "see":
                if not terminal.wait(lambda: terminal.shows(value), 30):
                    sys.exit(f"waited for {value}; the screen:\n{terminal.text()}")
            elif kind == "keys":
                terminal.send(typed(value))
            elif kind == "rest":
                terminal.settle(float(value), float(value) * 4)
            else:
                sys.exit(f"no such step: {step}")
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(draw(terminal.screen, options.ink, options.page))
    finally:
        terminal.child.terminate(force=True)


if __name__ == "__main__":
    main()
