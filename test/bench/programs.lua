-- Some of the programs of programs.bal in Lua: `lua programs.lua NAME N ROUNDS` prints CPU milliseconds.

local programs = {}

function programs.fib(n)
  local function fib(k)
    if k < 2 then return k end
    return fib(k - 1) + fib(k - 2)
  end
  return fib(n)
end

function programs.loop(n)
  local i, sum = 0, 0
  while i < n do
    sum = sum + i
    i = i + 1
  end
  return sum
end

function programs.sieve(n)
  local isComposite = {}
  for i = 0, n do isComposite[i] = false end
  local count, i = 0, 2
  while i <= n do
    if not isComposite[i] then
      count = count + 1
      local k = i * i
      while k <= n do
        isComposite[k] = true
        k = k + i
      end
    end
    i = i + 1
  end
  return count
end

function programs.structs(n)
  local p = { x = 1, y = 2 }
  local i = 0
  while i < n do
    p.x = p.x + p.y
    i = i + 1
  end
  return p.x
end

local program = programs[arg[1]]
if not program then os.exit(1) end
local n = math.tointeger(tonumber(arg[2]))
program(n)
for _ = 1, tonumber(arg[3]) do
  local start = os.clock()
  program(n)
  print((os.clock() - start) * 1000)
end
