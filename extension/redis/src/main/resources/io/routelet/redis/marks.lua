-- Reads the marks of an application, and adds some. One step, whatever others do.
--
-- KEYS[1]  one sorted set; evicted, lost or restored it is as a whole
--            @run:<id>:<name> 0 the process that wrote it with its time as a master, and its name as a ledger
--            @seq, @floor       their numbers, negated: a range of marks has none of them
--            h<tag>             the last revalidation "now" of a tag
--            s<tag>             the last revalidation "soon" of a tag
--            d<tag>\0<list>     the same, with what is known of it: number:deadline, at most 4
-- ARGV     nonce, since, most members, microseconds until "soon" becomes "now" (0: at once), the ledger that the caller
--          follows, the highest number it has met there, a new name, tags; no tags: reads only
-- reply    nonce, sequence, floor, time in microseconds, ledger, then member and number of each mark after since
local key = KEYS[1]
local since = tonumber(ARGV[2])
local met = tonumber(ARGV[6])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function text(number)
  return string.format('%.0f', number)
end

local function stored(member)
  local score = redis.call('ZSCORE', key, member)
  return score and -tonumber(score) or 0
end

local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
if not run then
  return redis.error_reply('ERR INFO server has no run_id')
end
local replication = redis.call('INFO', 'replication')
if string.find(replication, 'role:slave', 1, true) then
  return redis.error_reply('READONLY A replica may not have heard of all')
end
-- Anew each time that a replica becomes the master.
run = run .. (string.match(replication, 'master_replid:(%w+)') or '')
local seq = stored('@seq')
local floor = stored('@floor')
local head = '@run:' .. run .. ':'
local ledger
for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, 0, 0)) do
  if string.sub(member, 1, #head) == head then
    ledger = string.sub(member, #head + 1)
  end
end

local function write()
  redis.call('ZADD', key, '-' .. text(seq), '@seq', '-' .. text(floor), '@floor')
end

-- Another process, an empty one, or one that has lost what a server knows: nothing that began before now is known to be good.
if not ledger or (since > seq and since < 2 ^ 52) then
  seq = math.max(seq + 1, since % 2 ^ 52 + 1, met + 1, now)
  floor = seq
  ledger = ARGV[7]
  redis.call('DEL', key)
  redis.call('ZADD', key, '0', head .. ledger)
  write()
-- A caller that followed another ledger beyond what this one began with.
elseif ledger ~= ARGV[5] and met >= floor then
  seq = math.max(seq, met) + 1
  floor = seq
  write()
end

-- The member with the details of a tag's revalidations "soon", out of those with its number.
local function details(tag)
  local score = redis.call('ZSCORE', key, 's' .. tag)
  if not score then
    return nil
  end
  local head = 'd' .. tag .. '\0'
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, score, score)) do
    if string.sub(member, 1, #head) == head then
      return member, string.sub(member, #head + 1)
    end
  end
end

local function markNow(tag, number)
  local old = details(tag)
  if old then
    redis.call('ZREM', key, 's' .. tag, old)
  end
  redis.call('ZADD', key, text(number), 'h' .. tag)
end

-- A later one with an earlier deadline says more than an earlier one; of too many the two oldest become one.
local function markSoon(tag, number, deadline)
  local old, list = details(tag)
  local kept = {}
  for n, d in string.gmatch(list or '', '(%d+):(%d+)') do
    if tonumber(d) < deadline then
      kept[#kept + 1] = {tonumber(n), tonumber(d)}
    end
  end
  kept[#kept + 1] = {number, deadline}
  while #kept > 4 do
    local oldest = table.remove(kept, 1)
    kept[1][2] = oldest[2]
  end
  local pieces = {}
  for i, soft in ipairs(kept) do
    pieces[i] = text(soft[1]) .. ':' .. text(soft[2])
  end
  if old then
    redis.call('ZREM', key, old)
  end
  redis.call('ZADD', key, text(number), 's' .. tag, text(number), 'd' .. tag .. '\0' .. table.concat(pieces, ','))
end

if #ARGV > 7 then
  local number = math.max(seq + 1, now)
  local soon = tonumber(ARGV[4])
  for i = 8, #ARGV do
    if soon > 0 then
      markSoon(ARGV[i], number, now + soon)
    else
      markNow(ARGV[i], number)
    end
  end
  while redis.call('ZCOUNT', key, 1, '+inf') > tonumber(ARGV[3]) do
    local lowest = redis.call('ZRANGEBYSCORE', key, 1, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
    floor = math.max(floor, tonumber(lowest[2]))
    redis.call('ZREMRANGEBYSCORE', key, 1, text(floor))
  end
  seq = number
  write()
end

local reply = {ARGV[1], text(seq), text(floor), text(now), ledger}
local marks = redis.call('ZRANGEBYSCORE', key, '(' .. text(since), '+inf', 'WITHSCORES')
for i = 1, #marks, 2 do
  if string.sub(marks[i], 1, 1) ~= 's' and tonumber(marks[i + 1]) > 0 then
    reply[#reply + 1] = marks[i]
    reply[#reply + 1] = text(tonumber(marks[i + 1]))
  end
end
return reply
