-- Drives the language server from Neovim as its people do, and ends with exit code 1 when anything is not as it should
-- be. Started by `scripts/tools/run-neovim.ts` in a copy of `client/test/fixture`, with the settings of docs/editors.md
-- already in place.

--- How long a step may take, in milliseconds.
local patience = 20000

local function wait_for(what, ask)
  local seen
  local found = vim.wait(patience, function()
    local accepted
    accepted, seen = ask()
    return accepted
  end, 20)
  if not found then error(('waited in vain for %s; seen last: %s'):format(what, vim.inspect(seen)), 0) end
  return seen
end

local function expect(what, is_so, seen)
  if not is_so then error(('expected %s; seen: %s'):format(what, vim.inspect(seen)), 0) end
end

--- The texts of all floating windows, by window.
local function list_floats()
  local texts = {}
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      texts[window] = table.concat(lines, '\n')
    end
  end
  return texts
end

local function open(path)
  for window in pairs(list_floats()) do vim.api.nvim_win_close(window, true) end
  vim.cmd('edit! ' .. vim.fn.fnameescape(path))
end

local function text_of(path)
  local buffer = vim.fn.bufnr(vim.fn.fnamemodify(path, ':p'))
  if buffer >= 0 and vim.api.nvim_buf_is_loaded(buffer) then
    return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  end
  return table.concat(vim.fn.readfile(path), '\n')
end

local function has(text, part)
  return text:find(part, 1, true) ~= nil
end

--- Puts the cursor on the first character of a text.
local function go_to(text)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  expect(text .. ' in the file', vim.fn.search('\\V' .. vim.fn.escape(text, '\\'), 'cW') > 0, text_of(vim.fn.expand('%')))
end

local function replace(before, after)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local text = table.concat(lines, '\n')
  local start, stop = text:find(before, 1, true)
  expect(before .. ' in the file', start ~= nil, text)
  text = text:sub(1, start - 1) .. after .. text:sub(stop + 1)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, '\n', { plain = true }))
end

--- Waits until exactly these codes are reported in the current buffer.
local function wait_for_codes(...)
  local wanted = table.concat({ ... }, ' ')
  return wait_for('exactly the codes: ' .. wanted, function()
    local codes = vim.tbl_map(function(diagnostic)
      return diagnostic.code or diagnostic.user_data.lsp.code
    end, vim.diagnostic.get(0))
    table.sort(codes)
    return table.concat(codes, ' ') == wanted, codes
  end)
end

local function wait_for_hover(...)
  local parts = { ... }
  vim.lsp.buf.hover()
  return wait_for('a hover with ' .. table.concat(parts, ', '), function()
    local shown = table.concat(vim.tbl_values(list_floats()), '\n')
    for _, part in ipairs(parts) do
      if not has(shown, part) then return false, shown end
    end
    return true, shown
  end)
end

--- Chooses the code action whose title fits, as a person does in the list that Neovim shows.
local function choose_action(pattern, context)
  local titles
  vim.ui.select = function(items, options, on_choice)
    titles = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(titles) do
      if title:find(pattern) then return on_choice(items[index], index) end
    end
    on_choice(nil)
  end
  vim.lsp.buf.code_action(context)
  wait_for('a list of code actions', function() return titles ~= nil end)
  return titles
end

local tests = {}
local function test(name, run) table.insert(tests, { name = name, run = run }) end

test('starts one server for all files of a project', function()
  open('npcs/mara.npc.json')
  open('npcs/tobin.npc.json')
  wait_for('one server', function()
    local clients = vim.lsp.get_active_clients()
    return #clients == 1 and clients[1].initialized, #clients
  end)
end)

test('shows problems, and follows what is typed', function()
  open('npcs/tobin.npc.json')
  wait_for_codes('entity/clamped')
  replace('140', '90')
  wait_for_codes()
  replace('"strength"', '"gusto"')
  wait_for_codes('entity/unknown-axis')
  vim.cmd('edit!')
  wait_for_codes('entity/clamped')
end)

test('reports broken JSON itself, because nobody else does', function()
  open('npcs/mara.npc.json')
  wait_for_codes()
  replace('"strength": 90,', '"strength": 90')
  wait_for('a problem of the syntax', function()
    local found = vim.diagnostic.get(0)
    return #found > 0 and has(vim.inspect(found), 'syntax/'), found
  end)
  vim.cmd('edit!')
  wait_for_codes()
end)

test('shows on hover what a value is worth', function()
  open('npcs/mara.npc.json')
  go_to('90')
  wait_for_hover('90', 'expert')
end)

test('applies the code action that is chosen', function()
  open('npcs/tobin.npc.json')
  wait_for_codes('entity/clamped')
  go_to('140')
  local titles = choose_action('100')
  wait_for('100 in place of 140', function()
    local text = text_of(vim.fn.expand('%'))
    return not has(text, '140') and has(text, '"strength": 100'), { text, titles }
  end)
  wait_for_codes()
  vim.cmd('edit!')
end)

test('applies a code action that changes another file', function()
  open('npcs/mara.npc.json')
  replace('"health": 100', '"health": 100,\n      "gusto": 5')
  wait_for_codes('entity/unknown-axis')
  go_to('"gusto"')
  local titles = choose_action('^Add the axis "gusto"')
  wait_for('the axis in the world', function()
    return has(text_of('world.json'), '"gusto"'), titles
  end)
  wait_for_codes()
  vim.cmd('edit!')
  vim.cmd('bwipeout! world.json')
end)

test('fixes all that can be fixed safely', function()
  open('npcs/mara.npc.json')
  replace('"strength": 90', '"Strength": "90"')
  wait_for('a problem', function() return #vim.diagnostic.get(0) > 0 end)
  local titles = choose_action('.', { only = { 'source.fixAll.statLens' } })
  wait_for('the number back', function() return has(text_of(vim.fn.expand('%')), '"strength": 90'), titles end)
  wait_for_codes()
  vim.cmd('edit!')
end)

test('renames an axis in all files that mean it, and undoes that', function()
  local paths = { 'world.json', 'npcs/mara.npc.json', 'npcs/tobin.npc.json' }
  open('npcs/mara.npc.json')
  wait_for_codes()
  go_to('strength')
  vim.lsp.buf.rename('might')
  for _, path in ipairs(paths) do
    wait_for('the new name in ' .. path, function()
      local text = text_of(path)
      return has(text, '"might"') and not has(text, '"strength"'), text
    end)
  end
  wait_for_codes()
  vim.cmd('silent bufdo undo')
  for _, path in ipairs(paths) do expect('the old name', has(text_of(path), '"strength"'), text_of(path)) end
  vim.cmd('silent bufdo edit!')
end)

test('refuses a name that is taken, and changes nothing', function()
  open('npcs/mara.npc.json')
  wait_for_codes()
  go_to('strength')
  local told
  vim.notify = function(message) told = message end
  vim.lsp.buf.rename('health')
  wait_for('the reason', function() return told ~= nil and has(told, 'health'), told end)
  expect('the old name', has(text_of(vim.fn.expand('%')), '"strength"'), text_of(vim.fn.expand('%')))
end)

test('follows files that were changed elsewhere, without being told', function()
  local state = 'npc_states/mara.npc_state.json'
  local before = vim.fn.readfile(state)
  local after = vim.tbl_map(function(line) return (line:gsub('65', '66')) end, before)
  vim.fn.writefile(after, state)
  open('world.json')
  vim.cmd('silent write')
  open('npcs/mara.npc.json')
  wait_for('the new value', function()
    go_to('100')
    local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), patience)
    local text = vim.inspect(answers)
    return has(text, '66') and not has(text, '65'), text
  end)
  vim.fn.writefile(before, state)
end)

test('can read all settings of the guide', function()
  local guide = table.concat(vim.fn.readfile(vim.env.STAT_LENS_GUIDE), '\n')
  local count = 0
  for settings in guide:gmatch('```lua\n(.-)\n```') do
    count = count + 1
    local _, fault = loadstring(settings)
    expect('Lua', fault == nil, fault)
  end
  expect('several settings', count > 1, count)
end)

test('writes nothing to the error log', function()
  local log = vim.lsp.get_log_path()
  local lines = vim.fn.filereadable(log) == 1 and vim.fn.readfile(log) or {}
  local errors = vim.tbl_filter(function(line) return has(line, '[ERROR]') end, lines)
  expect('no errors', #errors == 0, errors)
end)

local failed = 0
for _, case in ipairs(tests) do
  local passed, reason = pcall(case.run)
  if not passed then failed = failed + 1 end
  io.stdout:write(('  %s %s\n'):format(passed and '✓' or '✗', case.name))
  if not passed then io.stdout:write(('      %s\n'):format(tostring(reason):gsub('\n', '\n      '))) end
end
io.stdout:write(('\n  %d passing, %d failing\n'):format(#tests - failed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
