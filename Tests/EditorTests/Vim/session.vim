" A writer's session in a real Vim with ALE: opens an article, points at each word and reads what Vim shows, then
" fixes and renames by keys. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

let s:task = json_decode(join(readfile($CHUGIAI_TASK), "\n"))
let s:out = {'hovers': {}, 'colours': {}, 'findings': [], 'version': v:version}

function! s:Wait(condition) abort
  let l:end = reltime()
  while !a:condition() && reltimefloat(reltime(l:end)) < 15
    sleep 20m
  endwhile
  return a:condition()
endfunction

function! s:Text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

function! s:Point(word) abort
  call cursor(1, 1)
  if search('\V' . escape(a:word, '\'), 'c') == 0
    throw 'not in the text: ' . a:word
  endif
endfunction

function! s:Colours() abort
  let l:found = []
  for l:prop in prop_list(line('.'))
    if l:prop.col <= col('.') && col('.') < l:prop.col + l:prop.length
      let l:group = prop_type_get(l:prop.type).highlight
      call add(l:found, l:group . ' ' . synIDattr(synIDtrans(hlID(l:group)), 'fg#', 'gui'))
    endif
  endfor
  return l:found
endfunction

" What stands in the window above the text.
function! s:Hover() abort
  for l:window in popup_list()
    return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
  endfor
  return ''
endfunction

" A person who answers what ALE asks: the number of the fix with the words, or the new name.
let s:answer = ''
runtime autoload/ale/util.vim
function! ale#util#Input(message, value, ...) abort
  for l:line in split(a:message, "\n")
    if l:line =~# '^\d\+) ' && stridx(l:line, s:answer) >= 0
      return matchstr(l:line, '^\d\+')
    endif
  endfor
  return s:answer
endfunction

function! s:Changes(command, answer) abort
  let l:before = s:Text()
  let s:answer = a:answer
  execute a:command
  call s:Wait({-> s:Text() !=# l:before})
  return s:Text()
endfunction

function! Session(timer) abort
  try
    execute 'edit' fnameescape(s:task.other)
    let s:out.otherFiletype = &filetype
    execute 'edit' fnameescape(s:task.article)
    let s:out.filetype = &filetype
    call s:Wait({-> len(getloclist(0)) >= s:task.findings})
    for l:finding in getloclist(0)
      let l:text = getline(l:finding.lnum)
      call add(s:out.findings, {'message': l:finding.text, 'text': l:text[l:finding.col - 1 : l:finding.end_col - 1]})
    endfor
    for l:word in s:task.words
      call s:Point(l:word)
      call s:Wait({-> !empty(s:Colours())})
      let s:out.colours[l:word] = s:Colours()
      ALEHover
      call s:Wait({-> s:Hover() !=# ''})
      let s:out.hovers[l:word] = s:Hover()
      call popup_clear()
      doautocmd CursorMoved
    endfor
    call s:Point(s:task.fix.word)
    let s:out.fixed = s:Changes('ALECodeAction', s:task.fix.choice)
    if $CHUGIAI_RENAMES ==# '1'
      call s:Point(s:task.rename.word)
      let s:out.renamed = s:Changes('ALERename', s:task.rename.to)
    endif
  catch
    let s:out.problem = v:exception . ' ' . v:throwpoint
  endtry
  call writefile([json_encode(s:out)], $CHUGIAI_OUT)
  qall!
endfunction

autocmd VimEnter * call timer_start(100, 'Session')
