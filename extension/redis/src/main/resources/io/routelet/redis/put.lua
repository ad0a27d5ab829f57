-- Keeps an entry, unless there is one of the same ledger whose render began later.
--
-- KEYS[1]  16 digits, the time in microseconds when it was put, 16 for its ledger, then the entry
-- ARGV     nonce, start of 19 digits, milliseconds to live, ledger, entry
-- reply    nonce, 1 if it is kept
local head = redis.call('GETRANGE', KEYS[1], 0, 62)
if string.sub(head, 17, 36) == ARGV[4] .. 'RTLE' then
  local start = string.match(string.sub(head, 45, 63), '^%d+$')
  if start and #start == 19 and start > ARGV[2] then
    return {ARGV[1], 0}
  end
end
local time = redis.call('TIME')
redis.call('SET', KEYS[1], string.format('%016.0f', time[1] * 1000000 + time[2]) .. ARGV[4] .. ARGV[5], 'PX', ARGV[3])
return {ARGV[1], 1}
