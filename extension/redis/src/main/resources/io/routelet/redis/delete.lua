-- Removes what is no entry, if it is still what was read.
--
-- KEYS[1]  as put.lua should have written it
-- ARGV     nonce, its first 16 bytes
-- reply    nonce, 1 if it is removed
if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[2] then
  return {ARGV[1], 0}
end
redis.call('DEL', KEYS[1])
return {ARGV[1], 1}
