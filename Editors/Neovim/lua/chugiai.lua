-- ChuGiai for Neovim 0.7 and newer: starts the server for Vietnamese articles, gives keys and colours.
-- require('chugiai').setup() with nothing, or with any of the settings below.

local M = {}

M.settings = {
  -- The program, with what comes before "lsp" if anything does.
  cmd = { 'chugiai' },
  -- Language of messages: 'vi', 'en', or nil for the editor's own.
  language = 'vi',
  -- Which files are articles: .txt files below a folder with this file, and whatever has the filetype "chugiai"
  -- (a modeline "vim: ft=chugiai" is enough).
  marker = 'chugiai.json',
  patterns = { '*.txt' },
  -- Keys in articles; false for none of ours.
  keys = true,
  -- Colours of the kinds of entities; false to leave them to the colour scheme.
  highlights = true,
}

local kinds = { 'person', 'rank', 'position', 'organization', 'location', 'date', 'abbreviation', 'document' }

-- Two palettes of eight colours that differ in lightness too, for those who tell red and green apart badly.
local palette = {
  dark = {
    person = { fg = '#f2c14e', ctermfg = 221, bold = true },
    rank = { fg = '#f78154', ctermfg = 209 },
    position = { fg = '#7fc8f8', ctermfg = 117 },
    organization = { fg = '#5fad8c', ctermfg = 72 },
    location = { fg = '#b8e07a', ctermfg = 149 },
    date = { fg = '#c9a0dc', ctermfg = 182 },
    abbreviation = { fg = '#e8e6e3', ctermfg = 254, underline = true },
    document = { fg = '#9aa5f0', ctermfg = 147, italic = true },
  },
  light = {
    person = { fg = '#8a5a00', ctermfg = 94, bold = true },
    rank = { fg = '#b3401a', ctermfg = 130 },
    position = { fg = '#0b5c94', ctermfg = 25 },
    organization = { fg = '#1f6b4a', ctermfg = 23 },
    location = { fg = '#4a6b00', ctermfg = 58 },
    date = { fg = '#7a3b96', ctermfg = 90 },
    abbreviation = { fg = '#303030', ctermfg = 236, underline = true },
    document = { fg = '#3c46b0', ctermfg = 61, italic = true },
  },
}

local has_tokens = vim.lsp.semantic_tokens ~= nil

function M.highlight()
  local colours = palette[vim.o.background] or palette.dark
  for _, kind in ipairs(kinds) do
    local style = vim.tbl_extend('force', { default = true }, colours[kind])
    vim.api.nvim_set_hl(0, 'Chugiai' .. kind:sub(1, 1):upper() .. kind:sub(2), style)
    if has_tokens then
      vim.api.nvim_set_hl(0, '@lsp.type.' .. kind .. '.chugiai', {
        default = true, link = 'Chugiai' .. kind:sub(1, 1):upper() .. kind:sub(2),
      })
    end
  end
  vim.api.nvim_set_hl(0, 'ChugiaiDefinition', { default = true, bold = true, underline = true })
  if has_tokens then
    vim.api.nvim_set_hl(0, '@lsp.mod.definition.chugiai', { default = true, link = 'ChugiaiDefinition' })
  end
end

-- Files -------------------------------------------------------------------------------------------------------------

local function directory(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  return name ~= '' and vim.fn.fnamemodify(name, ':p:h') or vim.fn.getcwd()
end

local function upward(buffer, file)
  local found = vim.fn.findfile(file, vim.fn.escape(directory(buffer), ' ,') .. ';')
  return found ~= '' and vim.fn.fnamemodify(found, ':p:h') or nil
end

-- The folder that the server is started for: that of the settings file, that of the repository, or the file's own.
function M.root(buffer)
  local marked = upward(buffer, M.settings.marker)
  if marked then return marked end
  local git = vim.fn.finddir('.git', vim.fn.escape(directory(buffer), ' ,') .. ';')
  if git ~= '' then return vim.fn.fnamemodify(git, ':p:h:h') end
  return directory(buffer)
end

-- Server ------------------------------------------------------------------------------------------------------------

local function on_attach(client, buffer)
  if M.settings.keys then
    local function map(mode, keys, action, description)
      vim.keymap.set(mode, keys, action, { buffer = buffer, desc = 'ChuGiai: ' .. description })
    end
    map('n', 'K', vim.lsp.buf.hover, 'what is this')
    map('n', 'gd', vim.lsp.buf.definition, 'where it is defined')
    map('n', 'gr', vim.lsp.buf.references, 'all mentions')
    map('n', 'gO', vim.lsp.buf.document_symbol, 'outline')
    map('n', '<leader>rn', vim.lsp.buf.rename, 'rename')
    map({ 'n', 'x' }, '<leader>ca', vim.lsp.buf.code_action, 'fix')
    map('n', '[d', vim.diagnostic.goto_prev, 'finding before')
    map('n', ']d', vim.diagnostic.goto_next, 'next finding')
  end
  if not has_tokens then require('chugiai.paint').attach(client, buffer) end
end

local function configuration(root)
  local cmd = vim.list_extend(vim.deepcopy(M.settings.cmd), { 'lsp' })
  return {
    name = 'chugiai',
    cmd = cmd,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
    init_options = { semanticTokens = 'custom', language = M.settings.language },
    on_attach = on_attach,
  }
end

local started = {} -- by folder; only for 0.7, newer ones look for a running server themselves

function M.start(buffer)
  buffer = buffer and buffer ~= 0 and buffer or vim.api.nvim_get_current_buf()
  local root = M.root(buffer)
  if vim.lsp.start then
    return vim.lsp.start(configuration(root), { bufnr = buffer })
  end
  local id = started[root]
  if not id or vim.lsp.client_is_stopped(id) then
    id = vim.lsp.start_client(configuration(root))
    started[root] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
  return id
end

function M.setup(settings)
  M.settings = vim.tbl_extend('force', M.settings, settings or {})
  if type(M.settings.cmd) == 'string' then M.settings.cmd = { M.settings.cmd } end
  local group = vim.api.nvim_create_augroup('chugiai', { clear = true })
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
    group = group,
    pattern = M.settings.patterns,
    callback = function(event)
      if upward(event.buf, M.settings.marker) then vim.bo[event.buf].filetype = 'chugiai' end
    end,
  })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'chugiai',
    callback = function(event) M.start(event.buf) end,
  })
  if M.settings.highlights then
    M.highlight()
    vim.api.nvim_create_autocmd('ColorScheme', { group = group, callback = M.highlight })
  end
end

return M
