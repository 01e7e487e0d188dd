-- A writer's session: opens an article, waits for findings, points at each word of CHUGIAI_WORDS and reads what the
-- editor shows. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

local out = { version = tostring(vim.version().major) .. '.' .. vim.version().minor, hovers = {}, colours = {} }

local function finish()
  local file = io.open(os.getenv('CHUGIAI_OUT'), 'w')
  file:write(vim.fn.json_encode(out))
  file:close()
  vim.cmd('qa!')
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end

local function colours_at(line, column)
  local found = {}
  for _, namespace in pairs(vim.api.nvim_get_namespaces()) do
    local marks = vim.api.nvim_buf_get_extmarks(0, namespace, { line, 0 }, { line, -1 }, { details = true })
    for _, mark in ipairs(marks) do
      local details = mark[4]
      if details.hl_group and details.end_col and mark[3] <= column and column < details.end_col then
        table.insert(found, details.hl_group)
      end
    end
  end
  table.sort(found)
  return found
end

local ok, problem = pcall(function()
  vim.opt.runtimepath:append(os.getenv('CHUGIAI_PLUGIN'))
  require('chugiai').setup({ cmd = { os.getenv('CHUGIAI_BIN') }, language = 'vi' })
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('CHUGIAI_ARTICLE')))
  out.filetype = vim.bo.filetype

  vim.wait(20000, function() return #clients() > 0 and clients()[1].server_capabilities.hoverProvider end, 20)
  local wanted = tonumber(os.getenv('CHUGIAI_FINDINGS') or '0')
  if wanted > 0 then vim.wait(20000, function() return #vim.diagnostic.get(0) >= wanted end, 20) end
  out.findings = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]
    table.insert(out.findings, {
      code = finding.code, message = finding.message, text = text:sub(finding.col + 1, finding.end_col),
    })
  end

  for _, word in ipairs(vim.fn.json_decode(os.getenv('CHUGIAI_WORDS'))) do
    for line, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
      local column = text:find(word, 1, true)
      if column then
        vim.api.nvim_win_set_cursor(0, { line, column - 1 })
        vim.lsp.buf.hover()
        vim.wait(10000, float, 20)
        local window = float()
        if window then
          local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
          out.hovers[word] = table.concat(lines, '\n')
          vim.api.nvim_win_close(window, true)
        end
        vim.wait(10000, function() return #colours_at(line - 1, column - 1) > 0 end, 50)
        out.colours[word] = colours_at(line - 1, column - 1)
        break
      end
    end
  end
end)
if not ok then out.problem = tostring(problem) end
finish()
