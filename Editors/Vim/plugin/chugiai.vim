" ChuGiai for Vim 8.2 and newer. Works with ALE, vim-lsp or yegappan/lsp, whichever is there.

if exists('g:loaded_chugiai')
  finish
endif
let g:loaded_chugiai = 1

let g:chugiai_executable = get(g:, 'chugiai_executable', 'chugiai')
" Language of messages: 'vi' or 'en'.
let g:chugiai_language = get(g:, 'chugiai_language', 'vi')
" .txt files below a folder with this file are articles.
let g:chugiai_marker = get(g:, 'chugiai_marker', 'chugiai.json')
" Keys of ours in articles, for ALE.
let g:chugiai_keys = get(g:, 'chugiai_keys', 1)
" Colours that do not need the client.
let g:chugiai_paint = get(g:, 'chugiai_paint', 1)

call chugiai#highlight()
augroup chugiai
  autocmd!
  autocmd ColorScheme * call chugiai#highlight()
  " vim-lsp counts columns in code points and does not say so.
  autocmd User lsp_setup call lsp#register_server({
  \ 'name': 'chugiai', 'allowlist': ['chugiai'], 'initialization_options': chugiai#options(),
  \ 'cmd': {info -> [g:chugiai_executable, 'lsp', '--position-encoding=utf-32']},
  \ 'root_uri': {info -> lsp#utils#path_to_uri(chugiai#root(bufnr('')))},
  \})
  autocmd User LspSetup call LspAddServer([#{
  \ name: 'chugiai', filetype: ['chugiai'], path: exepath(g:chugiai_executable), args: ['lsp'],
  \ initializationOptions: chugiai#options(), rootSearch: [g:chugiai_marker],
  \}])
augroup END
