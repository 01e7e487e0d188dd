" Where an article belongs, and what the server is told.

" The folder with the settings file above this file; '' for none.
function! chugiai#marked(file) abort
  let l:found = findfile(g:chugiai_marker, escape(fnamemodify(a:file, ':h'), ' ,;') . ';')
  return l:found ==# '' ? '' : fnamemodify(l:found, ':p:h')
endfunction

" The folder that the server is started for: that of the settings file, or the file's own.
function! chugiai#root(buffer) abort
  let l:file = fnamemodify(bufname(a:buffer), ':p')
  let l:marked = chugiai#marked(l:file)
  return l:marked ==# '' ? fnamemodify(l:file, ':h') : l:marked
endfunction

function! chugiai#options() abort
  return {'language': g:chugiai_language, 'semanticTokens': 'custom'}
endfunction

" What a writer is told where the program is missing.
function! chugiai#missing() abort
  echohl WarningMsg
  if g:chugiai_language ==# 'en'
    echomsg 'ChuGiai: the program' g:chugiai_executable 'is not on the PATH'
  else
    echomsg 'ChuGiai: không tìm thấy chương trình' g:chugiai_executable 'trong PATH'
  endif
  echohl None
endfunction

" For `:ALEFix chugiai`: what is surely right is mended, the rest is left to the writer.
function! chugiai#tidy(buffer) abort
  return {'command': ale#Escape(g:chugiai_executable) . ' check --fix --quiet --stdin-filename %s -'}
endfunction

let s:palette = {
\ 'dark': {
\   'person': '#f8af5a 215 bold', 'rank': '#fb6512 202', 'position': '#a3e2ff 153',
\   'organization': '#55b2a5 73', 'location': '#ffe105 220', 'date': '#c06eff 135',
\   'abbreviation': '#ffffe9 230 underline', 'document': '#b6abfb 147 italic',
\ },
\ 'light': {
\   'person': '#964e05 94 bold', 'rank': '#dd094f 161', 'position': '#3200e6 20',
\   'organization': '#187c75 30', 'location': '#474001 58', 'date': '#7b369d 91',
\   'abbreviation': '#081713 233 underline', 'document': '#1b4263 24 italic',
\ },
\}

function! chugiai#kinds() abort
  return keys(s:palette.dark)
endfunction

" The group of a kind.
function! chugiai#group(kind) abort
  return 'Chugiai' . toupper(a:kind[0]) . a:kind[1:]
endfunction

" The colours of Editors/palette.json; those of a colour scheme win.
function! chugiai#highlight() abort
  for [l:kind, l:style] in items(get(s:palette, &background, s:palette.dark))
    let [l:colour, l:number; l:more] = split(l:style)
    let l:line = 'highlight default ' . chugiai#group(l:kind) . ' guifg=' . l:colour . ' ctermfg=' . l:number
    if !empty(l:more)
      let l:line .= ' gui=' . l:more[0] . ' cterm=' . l:more[0]
    endif
    execute l:line
  endfor
endfunction
