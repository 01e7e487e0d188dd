" Colours for clients without semantic tokens (ALE): asks `chugiai annotate` and marks what it says with text
" properties. Columns of text properties and of its records are both bytes.

let s:timers = {}

function! chugiai#paint#attach() abort
  if !has('textprop') || !has('job') || !g:chugiai_paint
    return
  endif
  for l:kind in chugiai#kinds()
    if empty(prop_type_get(chugiai#group(l:kind)))
      " What lies within another, as the short form within a body's name, is seen.
      let l:priority = index(['organization', 'position', 'document'], l:kind) >= 0 ? 0 : 1
      call prop_type_add(chugiai#group(l:kind), {'highlight': chugiai#group(l:kind), 'priority': l:priority})
    endif
  endfor
  augroup chugiai_paint
    autocmd! * <buffer>
    autocmd TextChanged,TextChangedI,InsertLeave <buffer> call chugiai#paint#soon(bufnr(''))
  augroup END
  call chugiai#paint#soon(bufnr(''))
endfunction

function! chugiai#paint#soon(buffer) abort
  if has_key(s:timers, a:buffer)
    call timer_stop(s:timers[a:buffer])
  endif
  let s:timers[a:buffer] = timer_start(200, {-> s:ask(a:buffer)})
endfunction

function! s:ask(buffer) abort
  if !bufloaded(a:buffer)
    return
  endif
  let l:tick = getbufvar(a:buffer, 'changedtick')
  let l:answer = []
  let l:command = [g:chugiai_executable, 'annotate', '--format', 'jsonl', '--stdin-filename', bufname(a:buffer), '-']
  let l:job = job_start(l:command, {
  \ 'in_io': 'buffer', 'in_buf': a:buffer, 'out_mode': 'raw', 'err_io': 'null',
  \ 'out_cb': {_, text -> add(l:answer, text)},
  \ 'close_cb': {_ -> s:answered(a:buffer, l:tick, join(l:answer, ''))},
  \})
endfunction

function! s:answered(buffer, tick, text) abort
  " An answer about an older text is passed over: the change that made it old asks again.
  if !bufloaded(a:buffer) || getbufvar(a:buffer, 'changedtick') != a:tick
    return
  endif
  try
    let l:entities = json_decode(a:text).entities
  catch
    return
  endtry
  for l:kind in chugiai#kinds()
    call prop_remove({'type': chugiai#group(l:kind), 'bufnr': a:buffer, 'all': 1})
  endfor
  " Where each line begins, in bytes. What Vim hands on ends each line with one byte.
  let l:starts = [0]
  for l:line in getbufline(a:buffer, 1, '$')
    call add(l:starts, l:starts[-1] + len(l:line) + 1)
  endfor
  let l:line = 0
  for l:entity in sort(copy(l:entities), {one, two -> one.start - two.start})
    while l:line + 1 < len(l:starts) - 1 && l:starts[l:line + 1] <= l:entity.start
      let l:line += 1
    endwhile
    call prop_add(l:line + 1, l:entity.start - l:starts[l:line] + 1, {
    \ 'bufnr': a:buffer, 'type': chugiai#group(l:entity.kind), 'length': l:entity.end - l:entity.start,
    \})
  endfor
endfunction
