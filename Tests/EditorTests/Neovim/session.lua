-- A writer's session: opens an article, waits for findings, points at each word and reads what the editor shows, then
-- renames, fixes and tidies. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

local task = vim.fn.json_decode(table.concat(vim.fn.readfile(os.getenv('CHUGIAI_TASK')), '\n'))
local out = {
  version = vim.version().major .. '.' .. vim.version().minor,
  hovers = vim.empty_dict(), colours = vim.empty_dict(), hints = {}, symbols = {}, findings = {},
}
local modern = vim.version().minor >= 10

local function finish()
  local file = io.open(os.getenv('CHUGIAI_OUT'), 'w')
  file:write(vim.fn.json_encode(out))
  file:close()
  vim.cmd('qa!')
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function text() return table.concat(lines(), '\n') .. '\n' end

local function patient(condition)
  return vim.wait(15000, function()
    vim.cmd('redraw')
    return condition()
  end, 20)
end

local function client()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
end

local function can(provider)
  return client() and client().server_capabilities[provider .. 'Provider'] and true or false
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

-- Puts the cursor on the first place of the word; its line and column from 0.
local function point(word)
  for line, content in ipairs(lines()) do
    local column = content:find(word, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { line, column - 1 })
      return line - 1, column - 1
    end
  end
  error('not in the text: ' .. word)
end

-- Marks that stand on a line: { column, details }.
local function marks(line)
  local found = {}
  for _, namespace in pairs(vim.api.nvim_get_namespaces()) do
    local here = vim.api.nvim_buf_get_extmarks(0, namespace, { line, 0 }, { line, -1 }, { details = true })
    for _, mark in ipairs(here) do table.insert(found, { mark[3], mark[4] }) end
  end
  return found
end

-- The groups that paint a place, each with the colour that it has in the end: "group #rrggbb".
local function colours_at(line, column)
  local found = {}
  for _, mark in ipairs(marks(line)) do
    local details = mark[2]
    if details.hl_group and details.end_col and mark[1] <= column and column < details.end_col then
      local ok, style = pcall(vim.api.nvim_get_hl_by_name, details.hl_group, true)
      local colour = ok and style.foreground and string.format(' #%06x', style.foreground) or ''
      table.insert(found, details.hl_group .. colour)
    end
  end
  table.sort(found)
  return found
end

-- A person who picks the first entry with these words.
local function choose(words)
  vim.ui.select = function(items, options, picked)
    local titles = {}
    for index, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or tostring(item)
      table.insert(titles, title)
      if title:find(words, 1, true) then return picked(item, index) end
    end
    out.problem = words .. ' is not among ' .. table.concat(titles, ' | ')
    picked(nil)
  end
end

local function changes(act, ...)
  local before = text()
  act(...)
  patient(function() return text() ~= before end)
  return text()
end

-- What is shown about the first place of the word.
local function hover(word)
  point(word)
  vim.lsp.buf.hover()
  patient(float)
  local window = float()
  if not window then return nil end
  local shown = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)
  return table.concat(shown, '\n')
end

local function session()
  vim.opt.runtimepath:append(os.getenv('CHUGIAI_EDITORS') .. '/Neovim')
  vim.o.termguicolors = true
  vim.o.background = task.background
  require('chugiai').setup({ cmd = { os.getenv('CHUGIAI_BIN') }, language = 'vi' })
  vim.cmd('edit ' .. vim.fn.fnameescape(task.other))
  out.otherFiletype = vim.bo.filetype
  vim.cmd('edit ' .. vim.fn.fnameescape(task.article))
  out.filetype = vim.bo.filetype

  patient(function() return client() and client().server_capabilities.hoverProvider end)
  patient(function() return #vim.diagnostic.get(0) >= task.findings end)
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]
    table.insert(out.findings, {
      code = finding.code, message = finding.message, text = line:sub(finding.col + 1, finding.end_col),
    })
  end

  for _, word in ipairs(task.words) do
    local line, column = point(word)
    out.hovers[word] = hover(word)
    patient(function() return #colours_at(line, column) > 0 end)
    out.colours[word] = colours_at(line, column)
  end

  if modern then
    local function hints()
      local found = {}
      for line = 0, #lines() - 1 do
        for _, mark in ipairs(marks(line)) do
          if mark[2].virt_text and mark[2].virt_text_pos == 'inline' then
            local parts = {}
            for _, chunk in ipairs(mark[2].virt_text) do table.insert(parts, chunk[1]) end
            table.insert(found, { before = lines()[line + 1]:sub(1, mark[1]), text = table.concat(parts) })
          end
        end
      end
      return found
    end
    patient(function() return #hints() > 0 end)
    out.hints = hints()
  end

  vim.lsp.buf.document_symbol()
  local function listed() return #vim.fn.getqflist() > 0 and vim.fn.getqflist() or vim.fn.getloclist(0) end
  patient(function() return #listed() > 0 end)
  for _, entry in ipairs(listed()) do table.insert(out.symbols, entry.text) end
  vim.cmd('silent! cclose | silent! lclose')

  if can('rename') then
    point(task.rename.word)
    out.renamed = changes(vim.lsp.buf.rename, task.rename.to)
  end
  point(task.fix.word)
  choose(task.fix.choice)
  out.fixed = changes(vim.lsp.buf.code_action)
  if can('documentFormatting') then
    out.formatted = changes(vim.lsp.buf.format or vim.lsp.buf.formatting)
  end
  point(task.label.word)
  choose(task.label.choice)
  vim.lsp.buf.code_action()
  patient(function() return vim.fn.filereadable(task.label.file) == 1 end)

  vim.cmd('silent saveas ' .. vim.fn.fnameescape(vim.fn.fnamemodify(task.article, ':h') .. '/saved-as.TXT'))
  out.savedAs = hover(task.label.word)
end

-- Nothing is drawn, and so nothing painted, before the editor has started.
vim.api.nvim_create_autocmd('VimEnter', {
  callback = vim.schedule_wrap(function()
    local ok, problem = pcall(session)
    if not ok then out.problem = tostring(problem) end
    finish()
  end),
})
