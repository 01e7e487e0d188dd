# ChuGiai for Kakoune with kakoune-lsp: which files are articles, the server, the colours.
# In kakrc, after `eval %sh{kak-lsp}`:   source /path/to/ChuGiai/Editors/Kakoune/chugiai.kak

# Files ------------------------------------------------------------------------------------------------------------

# Text files in and below a folder with chugiai.json; the rest stay as they are.
hook global BufCreate .*\.txt %{
    set-option buffer filetype %sh{
        folder=$(dirname -- "$kak_buffile")
        while :; do
            if [ -e "$folder/chugiai.json" ]; then
                printf chugiai
                exit
            fi
            parent=$(dirname -- "$folder")
            [ "$parent" = "$folder" ] && break
            folder=$parent
        done
        printf %s "$kak_opt_filetype"
    }
}

# A line "# kak: filetype=chugiai" in a file is read by Kakoune's own modeline-parse.
hook global BufOpenFile .* modeline-parse

# Server -----------------------------------------------------------------------------------------------------------

hook global BufSetOption filetype=chugiai %{
    set-option buffer lsp_language_id vietnamese-article
    set-option buffer lsp_servers %{
        [chugiai]
        args = ["lsp"]
        root_globs = ["chugiai.json", ".git"]
        settings_section = "chugiai"
        [chugiai.settings.chugiai]
        semanticTokens = "custom"
    }
}

hook global WinSetOption filetype=chugiai %{
    lsp-enable-window
    hook window -group chugiai BufReload .* lsp-semantic-tokens
    hook window -group chugiai NormalIdle .* lsp-semantic-tokens
    hook window -group chugiai InsertIdle .* lsp-semantic-tokens
    hook -once -always window WinSetOption filetype=.* %{ remove-hooks window chugiai }
}

# Colours ----------------------------------------------------------------------------------------------------------

set-option global lsp_semantic_tokens %{
    [
        {face="chugiai_person", token="person"},
        {face="chugiai_rank", token="rank"},
        {face="chugiai_position", token="position"},
        {face="chugiai_organization", token="organization"},
        {face="chugiai_location", token="location"},
        {face="chugiai_date", token="date"},
        {face="chugiai_abbreviation", token="abbreviation"},
        {face="chugiai_document", token="document"},
    ]
}

define-command chugiai-dark -docstring 'colours of names, ranks and dates for a dark page' %{
    set-face global chugiai_person rgb:f8af5a+b
    set-face global chugiai_rank rgb:fb6512
    set-face global chugiai_position rgb:a3e2ff
    set-face global chugiai_organization rgb:55b2a5
    set-face global chugiai_location rgb:ffe105
    set-face global chugiai_date rgb:c06eff
    set-face global chugiai_abbreviation rgb:ffffe9+u
    set-face global chugiai_document rgb:b6abfb+i
}

define-command chugiai-light -docstring 'colours of names, ranks and dates for a light page' %{
    set-face global chugiai_person rgb:964e05+b
    set-face global chugiai_rank rgb:dd094f
    set-face global chugiai_position rgb:3200e6
    set-face global chugiai_organization rgb:187c75
    set-face global chugiai_location rgb:474001
    set-face global chugiai_date rgb:7b369d
    set-face global chugiai_abbreviation rgb:081713+u
    set-face global chugiai_document rgb:1b4263+i
}

chugiai-dark
