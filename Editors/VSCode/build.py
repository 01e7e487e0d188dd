#!/usr/bin/env python3
"""Packs the extension as a .vsix, without any tool from npm.

    npm install --omit=dev          # once: brings vscode-languageclient into node_modules
    ./build.py [--server .build/release/chugiai] [--target linux-x64] [--out FILE]

With --server the program goes along, so that who installs the .vsix needs nothing else; --target names the one platform
that such a package is for. Without node_modules the result installs but cannot start, so it has to be asked for.
"""

import argparse
import json
import os
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = os.path.join(HERE, "..", "..", "Protocol", "chugiai.schema.json")
# What an installed extension has no use for.
LEFT_OUT = {"build.py", ".vscodeignore", ".gitignore", "package-lock.json", "chugiai.schema.json", "server"}
TYPES = {
    ".json": "application/json", ".js": "application/javascript", ".cjs": "application/javascript",
    ".mjs": "application/javascript", ".md": "text/markdown", ".png": "image/png", ".txt": "text/plain",
    ".vsixmanifest": "text/xml", ".ts": "text/plain", ".map": "application/json", ".exe": "application/octet-stream",
}
# Every member has this date, so the same files make the same package.
DATE = (1980, 1, 1, 0, 0, 0)


def members():
    """(path in the extension, file) for everything that is packed, sorted."""
    found = []
    for folder, folders, names in os.walk(HERE):
        inside = os.path.relpath(folder, HERE)
        # npm's own links and notes.
        folders[:] = [name for name in folders if not name.startswith(".") and (inside != "." or name not in LEFT_OUT)]
        for name in names:
            path = os.path.normpath(os.path.join(inside, name)).replace(os.sep, "/")
            if path in LEFT_OUT or name.endswith(".vsix") or name.startswith("."):
                continue
            found.append((path, os.path.join(folder, name)))
    return sorted(found)


def manifest(package, text, target, assets):
    kinds = ",".join(package.get("extensionKind", ["workspace"]))
    properties = {
        "Microsoft.VisualStudio.Code.Engine": package["engines"]["vscode"],
        "Microsoft.VisualStudio.Code.ExtensionDependencies": "",
        "Microsoft.VisualStudio.Code.ExtensionPack": "",
        "Microsoft.VisualStudio.Code.ExtensionKind": kinds,
        "Microsoft.VisualStudio.Code.LocalizedLanguages": "",
    }
    identity = {
        "Language": "en-US", "Id": package["name"], "Version": package["version"], "Publisher": package["publisher"],
    }
    if target:
        identity["TargetPlatform"] = target
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011"'
        ' xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">',
        "  <Metadata>",
        "    <Identity " + " ".join(f"{key}={quoteattr(value)}" for key, value in identity.items()) + "/>",
        f"    <DisplayName>{escape(package['displayName'])}</DisplayName>",
        f'    <Description xml:space="preserve">{escape(text["description"])}</Description>',
        f"    <Tags>{escape(','.join(package.get('keywords', [])))}</Tags>",
        f"    <Categories>{escape(','.join(package.get('categories', [])))}</Categories>",
        "    <GalleryFlags>Public</GalleryFlags>",
        "    <Properties>",
        *[f"      <Property Id={quoteattr(key)} Value={quoteattr(value)}/>" for key, value in properties.items()],
        "    </Properties>",
    ]
    lines += [f"    <{tag}>{escape(path)}</{tag}>" for tag, path in assets["metadata"]]
    lines += [
        "  </Metadata>",
        "  <Installation>",
        '    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>',
        "  </Installation>",
        "  <Dependencies/>",
        "  <Assets>",
        *[f'    <Asset Type={quoteattr(kind)} Path={quoteattr(path)} Addressable="true"/>' for kind, path in assets["all"]],
        "  </Assets>",
        "</PackageManifest>",
        "",
    ]
    return "\n".join(lines)


def content_types(paths):
    endings = sorted({os.path.splitext(path)[1].lower() for path in paths} - {""})
    lines = ['<?xml version="1.0" encoding="utf-8"?>',
             '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">']
    for ending in endings:
        kind = TYPES.get(ending, "application/octet-stream")
        lines.append(f"  <Default Extension={quoteattr(ending[1:])} ContentType={quoteattr(kind)}/>")
    # Files without an ending (LICENSE, the program) are named one by one.
    for path in sorted(path for path in paths if not os.path.splitext(path)[1]):
        lines.append(f'  <Override PartName={quoteattr("/" + path)} ContentType="application/octet-stream"/>')
    return "\n".join(lines + ["</Types>", ""])


def build(out, server=None, target=None):
    with open(os.path.join(HERE, "package.json"), encoding="utf-8") as file:
        package = json.load(file)
    with open(os.path.join(HERE, "package.nls.json"), encoding="utf-8") as file:
        text = json.load(file)
    files = [("extension/" + path, file) for path, file in members()]
    files.append(("extension/chugiai.schema.json", SCHEMA))
    if server:
        windows = (target or "").startswith("win32") or server.endswith(".exe")
        files.append(("extension/server/chugiai" + (".exe" if windows else ""), server))
    names = {name for name, _ in files}
    assets = {"all": [("Microsoft.VisualStudio.Code.Manifest", "extension/package.json")], "metadata": []}
    for tag, kind, names_of in [
        ("License", "Microsoft.VisualStudio.Services.Content.License", ["LICENSE", "LICENSE.txt", "LICENSE.md"]),
        (None, "Microsoft.VisualStudio.Services.Content.Details", ["README.md"]),
        ("Icon", "Microsoft.VisualStudio.Services.Icons.Default", [package["icon"]]),
    ]:
        path = next(("extension/" + name for name in names_of if "extension/" + name in names), None)
        if path:
            assets["all"].append((kind, path))
            if tag:
                assets["metadata"].append((tag, path))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        def add(name, data, mode=0o644):
            member = zipfile.ZipInfo(name, DATE)
            member.external_attr = (0o100000 | mode) << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)

        add("extension.vsixmanifest", manifest(package, text, target, assets))
        add("[Content_Types].xml", content_types([*names, "extension.vsixmanifest"]))
        for name, file in files:
            with open(file, "rb") as source:
                add(name, source.read(), 0o755 if name.startswith("extension/server/") else 0o644)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", help="the program chugiai, to go along")
    parser.add_argument("--target", help="platform of that program: linux-x64, darwin-arm64, win32-x64 …")
    parser.add_argument("--out", default=os.path.join(HERE, "chugiai.vsix"))
    parser.add_argument("--without-modules", action="store_true", help="pack without vscode-languageclient")
    options = parser.parse_args()
    if bool(options.server) != bool(options.target):
        parser.error("--server and --target go together: a program is for one platform")
    has_client = os.path.isdir(os.path.join(HERE, "node_modules", "vscode-languageclient"))
    if not has_client and not options.without_modules:
        sys.exit("build.py: no node_modules/vscode-languageclient here; run: npm install --omit=dev")
    print(build(options.out, options.server, options.target))


if __name__ == "__main__":
    main()
