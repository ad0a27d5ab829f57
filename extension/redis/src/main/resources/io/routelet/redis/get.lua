-- Reads an entry. One of another ledger, whose marks are lost, goes.
--
-- KEYS[1]  as put.lua writes it
-- ARGV     nonce, most bytes, ledger
-- reply    nonce, time in microseconds, and the entry if there is one; one that is too large is removed
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000000 + time[2])
local length = redis.call('STRLEN', KEYS[1])
if length == 0 then
  return {ARGV[1], now}
end
if length > tonumber(ARGV[2]) then
  redis.call('DEL', KEYS[1])
  return {ARGV[1], now, ''}
end
if redis.call('GETRANGE', KEYS[1], 16, 31) ~= ARGV[3] then
  redis.call('DEL', KEYS[1])
  return {ARGV[1], now}
end
return {ARGV[1], now, redis.call('GET', KEYS[1])}
