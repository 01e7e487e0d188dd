if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal wrap linebreak
if !executable(g:chugiai_executable)
  " Once Vim has said what it has to say of the file; nothing else would tell.
  call timer_start(200, {-> chugiai#missing()})
  finish
endif
call chugiai#paint#attach()

if exists(':ALEFix')
  setlocal omnifunc=ale#completion#OmniFunc
  call ale#fix#registry#Add('chugiai', 'chugiai#tidy', ['chugiai'], 'Mend what is surely wrong in an article')
endif

if g:chugiai_keys && exists(':ALEHover')
  nnoremap <buffer> <silent> K :ALEHover<CR>
  nnoremap <buffer> <silent> gd :ALEGoToDefinition<CR>
  nnoremap <buffer> <silent> gr :ALEFindReferences<CR>
  nnoremap <buffer> <silent> <Leader>rn :ALERename<CR>
  nnoremap <buffer> <silent> <Leader>ca :ALECodeAction<CR>
  " Of what is selected: labels.
  xnoremap <buffer> <silent> <Leader>ca :ALECodeAction<CR>
  nnoremap <buffer> <silent> <Leader>cf :ALEFix chugiai<CR>
  nnoremap <buffer> <silent> [d :ALEPreviousWrap<CR>
  nnoremap <buffer> <silent> ]d :ALENextWrap<CR>
endif
