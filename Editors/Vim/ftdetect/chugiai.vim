" .txt files below a folder with a chugiai.json are articles; others are left alone.
autocmd BufRead,BufNewFile *.[tT][xX][tT] if chugiai#marked(expand('<afile>:p')) !=# '' | set filetype=chugiai | endif
