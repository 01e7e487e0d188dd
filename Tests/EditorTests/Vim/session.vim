" A writer's session in a real Vim with ALE: opens an article, points at each word and reads what Vim shows, then
" renames and fixes by keys. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

let s:task = json_decode(join(readfile($CHUGIAI_TASK), "\n"))
let s:out = {'hovers': {}, 'colours': {}, 'findings': [], 'symbols': [], 'version': v:version}

function! s:Wait(what, condition) abort
  let l:start = reltime()
  while !a:condition()
    if reltimefloat(reltime(l:start)) > 15
      throw 'waited for ' . a:what . '; the screen: ' . s:Screen()
    endif
    " Channels and timers are served meanwhile.
    sleep 20m
  endwhile
endfunction

" What is drawn; drawing it anew would take a question of ALE's away.
function! s:Screen() abort
  return join(map(range(1, &lines), {_, row -> s:Row(row)}), "\n")
endfunction

function! s:Row(row) abort
  let l:cells = join(map(range(1, &columns), {_, column -> screenstring(a:row, column)}), '')
  return substitute(l:cells, '\s\+$', '', '')
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

" The groups that paint the text under the cursor, each with the colour that it has in the end.
function! s:Colours() abort
  let l:found = []
  for l:prop in prop_list(line('.'))
    if l:prop.type =~# '^Chugiai' && l:prop.col <= col('.') && col('.') < l:prop.col + l:prop.length
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

" A writer who answers what ALE asks in the last line: the number of the fix with the words, or the new name.
let s:answer = ''
function! s:Answer(timer) abort
  if mode() !=# 'c' || s:answer ==# ''
    return
  endif
  let l:keys = s:answer
  let l:screen = s:Screen()
  if l:screen =~# '1) '
    let l:lines = filter(split(l:screen, "\n"), {_, line -> line =~# '^\d\+) ' && stridx(line, s:answer) >= 0})
    let l:keys = matchstr(get(l:lines, 0, ''), '^\d\+')
  endif
  let s:answer = ''
  call feedkeys("\<C-U>" . l:keys . "\<CR>", 'nt')
endfunction
call timer_start(50, function('s:Answer'), {'repeat': -1})

function! s:Changes(keys, answer) abort
  let l:before = s:Text()
  let s:answer = a:answer
  execute 'normal' a:keys
  call s:Wait(a:keys . ' to change the text', {-> s:Text() !=# l:before})
  return s:Text()
endfunction

" Selects the words and accepts what they are.
function! s:Label(task) abort
  call s:Point(a:task.word)
  let l:end = searchpos('\V' . escape(a:task.word, '\'), 'cen')
  let s:answer = a:task.choice
  execute "normal v\<Cmd>call cursor(" . join(l:end, ',') . ")\<CR>\\ca"
  call s:Wait('the label', {-> filereadable(a:task.file)})
endfunction

function! s:Findings() abort
  let l:found = []
  for l:finding in getloclist(0)
    let l:text = getline(l:finding.lnum)
    call add(l:found, {'message': l:finding.text, 'text': l:text[l:finding.col - 1 : l:finding.end_col - 1]})
  endfor
  return l:found
endfunction

" Lines with a sign of ALE in the margin.
function! s:Signs() abort
  let l:signs = sign_getplaced(bufnr(''), {'group': '*'})[0].signs
  return map(filter(l:signs, {_, sign -> sign.name =~# '^ALE'}), {_, sign -> sign.lnum})
endfunction

function! s:Session() abort
  execute 'edit' fnameescape(s:task.other)
  let s:out.otherFiletype = &filetype
  execute 'edit' fnameescape(s:task.article)
  let s:out.filetype = &filetype
  call s:Wait('findings', {-> len(getloclist(0)) >= s:task.findings})
  let s:out.findings = s:Findings()
  let s:out.signs = s:Signs()

  for l:word in s:task.words
    call s:Point(l:word)
    call s:Wait('the colour of ' . l:word, {-> !empty(s:Colours())})
    let s:out.colours[l:word] = s:Colours()
    normal K
    call s:Wait('what K tells of ' . l:word, {-> s:Hover() !=# ''})
    let s:out.hovers[l:word] = s:Hover()
    call popup_clear()
  endfor

  for l:name in filter(copy(s:task.names), {_, name -> name !~# "/"})
    execute 'ALESymbolSearch' l:name
    call s:Wait('what is found for ' . l:name, {-> &filetype ==# 'ale-preview-selection'})
    call extend(s:out.symbols, getline(1, '$'))
    quit!
  endfor

  call s:Point(s:task.rename.word)
  let s:out.renamed = s:Changes('\rn', s:task.rename.to)
  call s:Point(s:task.fix.word)
  let s:out.fixed = s:Changes('\ca', s:task.fix.choice)
  let s:out.formatted = s:Changes('\cf', '')
  call s:Label(s:task.label)
endfunction

function! s:Start(timer) abort
  try
    call s:Session()
  catch
    let s:out.problem = v:exception . ' in ' . v:throwpoint
  endtry
  call writefile([json_encode(s:out)], $CHUGIAI_OUT)
  qall!
endfunction

autocmd VimEnter * call timer_start(100, function('s:Start'))
