" ALE takes a column for a count of bytes, so the server has to count bytes too.
call ale#linter#Define('chugiai', {
\ 'name': 'chugiai',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> g:chugiai_executable},
\ 'command': '%e lsp --position-encoding=utf-8',
\ 'language': 'vietnamese-article',
\ 'project_root': function('chugiai#root'),
\ 'initialization_options': {buffer -> chugiai#options()},
\})
