-- Keeps an entry, unless there is one whose render began later.
--
-- KEYS[1]  16 digits, the time in microseconds when it was put, then the entry
-- ARGV     nonce, start of 19 digits, milliseconds to live, entry
-- reply    nonce, 1 if it is kept
local head = redis.call('GETRANGE', KEYS[1], 0, 46)
if string.sub(head, 17, 20) == 'RTLE' then
  local start = string.match(string.sub(head, 29, 47), '^%d+$')
  if start and #start == 19 and start > ARGV[2] then
    return {ARGV[1], 0}
  end
end
local time = redis.call('TIME')
redis.call('SET', KEYS[1], string.format('%016.0f', time[1] * 1000000 + time[2]) .. ARGV[4], 'PX', ARGV[3])
return {ARGV[1], 1}
