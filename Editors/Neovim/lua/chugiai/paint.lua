-- Colours for Neovim 0.7 and 0.8, which do not ask for semantic tokens themselves.

local M = {}

local namespace = vim.api.nvim_create_namespace('chugiai')

local function paint(client, buffer, result)
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
  local legend = client.server_capabilities.semanticTokensProvider.legend.tokenTypes
  local line, character = 0, 0
  local data = result.data
  for i = 1, #data, 5 do
    if data[i] > 0 then character = 0 end
    line, character = line + data[i], character + data[i + 1]
    local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
    local kind = legend[data[i + 3] + 1]
    if text and kind then
      local ok, first = pcall(vim.str_byteindex, text, character, true)
      local ok_last, last = pcall(vim.str_byteindex, text, character + data[i + 2], true)
      if ok and ok_last then
        vim.api.nvim_buf_set_extmark(buffer, namespace, line, first, {
          end_col = last,
          hl_group = 'Chugiai' .. kind:sub(1, 1):upper() .. kind:sub(2),
          priority = 110,
        })
      end
    end
  end
end

local function refresh(client, buffer)
  if not vim.api.nvim_buf_is_valid(buffer) or client.is_stopped() then return end
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  client.request('textDocument/semanticTokens/full', params, function(_, result)
    -- An answer about an older text is passed over: the change that made it old asks again.
    if result and vim.api.nvim_buf_is_valid(buffer) and tick == vim.api.nvim_buf_get_changedtick(buffer) then
      paint(client, buffer, result)
    end
  end, buffer)
end

function M.attach(client, buffer)
  local pending = false
  local function soon()
    if pending then return end
    pending = true
    vim.defer_fn(function()
      pending = false
      refresh(client, buffer)
    end, 100)
  end
  vim.api.nvim_buf_attach(buffer, false, {
    on_lines = function()
      if client.is_stopped() then return true end
      soon()
    end,
  })
  soon()
end

return M
