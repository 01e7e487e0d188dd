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
  patterns = { '*.[tT][xX][tT]' },
  -- Keys in articles; false for none of ours.
  keys = true,
  -- Colours of the kinds of entities; false to leave them to the colour scheme.
  highlights = true,
  -- Hints between the words (weekday of a date, meaning of an abbreviation), from Neovim 0.10 on.
  hints = true,
}

local kinds = { 'person', 'rank', 'position', 'organization', 'location', 'date', 'abbreviation', 'document' }

-- Those of Editors/palette.json; ctermfg is the nearest of the 256.
local palette = {
  dark = {
    person = { fg = '#f8af5a', ctermfg = 215, bold = true },
    rank = { fg = '#fb6512', ctermfg = 202 },
    position = { fg = '#a3e2ff', ctermfg = 153 },
    organization = { fg = '#55b2a5', ctermfg = 73 },
    location = { fg = '#ffe105', ctermfg = 220 },
    date = { fg = '#c06eff', ctermfg = 135 },
    abbreviation = { fg = '#ffffe9', ctermfg = 230, underline = true },
    document = { fg = '#b6abfb', ctermfg = 147, italic = true },
  },
  light = {
    person = { fg = '#964e05', ctermfg = 94, bold = true },
    rank = { fg = '#dd094f', ctermfg = 161 },
    position = { fg = '#3200e6', ctermfg = 20 },
    organization = { fg = '#187c75', ctermfg = 30 },
    location = { fg = '#474001', ctermfg = 58 },
    date = { fg = '#7b369d', ctermfg = 91 },
    abbreviation = { fg = '#081713', ctermfg = 233, underline = true },
    document = { fg = '#1b4263', ctermfg = 24, italic = true },
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
  vim.api.nvim_set_hl(0, 'ChugiaiLabelled', { default = true, bold = true, underline = true })
  if has_tokens then
    vim.api.nvim_set_hl(0, '@lsp.mod.definition.chugiai', { default = true, link = 'ChugiaiDefinition' })
    vim.api.nvim_set_hl(0, '@lsp.mod.labelled.chugiai', { default = true, link = 'ChugiaiLabelled' })
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
    local function jump(count, old)
      return vim.diagnostic.jump and function() vim.diagnostic.jump({ count = count, float = true }) end or old
    end
    map('n', '[d', jump(-1, vim.diagnostic.goto_prev), 'finding before')
    map('n', ']d', jump(1, vim.diagnostic.goto_next), 'next finding')
    map('n', '<leader>cf', vim.lsp.buf.format or vim.lsp.buf.formatting, 'tidy the text')
  end
  if M.settings.hints and vim.lsp.inlay_hint then vim.lsp.inlay_hint.enable(true, { bufnr = buffer }) end
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
    callback = function(event)
      vim.opt_local.wrap, vim.opt_local.linebreak = true, true
      M.start(event.buf)
    end,
  })
  if not vim.lsp.start then
    -- 0.7 goes on under the old name when a file is saved as another.
    vim.api.nvim_create_autocmd('BufFilePre', {
      group = group,
      callback = function(event)
        for id in pairs(vim.lsp.buf_get_clients(event.buf)) do
          if vim.lsp.get_client_by_id(id).name == 'chugiai' then vim.lsp.buf_detach_client(event.buf, id) end
        end
      end,
    })
    vim.api.nvim_create_autocmd('BufFilePost', {
      group = group,
      callback = function(event)
        if vim.bo[event.buf].filetype == 'chugiai' then M.start(event.buf) end
      end,
    })
  end
  if M.settings.highlights then
    M.highlight()
    vim.api.nvim_create_autocmd('ColorScheme', { group = group, callback = M.highlight })
  end
end

return M
