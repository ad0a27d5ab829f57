-- Keeps the right to render a key, or gives it up, if it is still ours.
--
-- KEYS[1]  as claim.lua writes it
-- ARGV     nonce, token, milliseconds; 0 to give it up
-- reply    nonce, 1 if it was ours
if redis.call('GET', KEYS[1]) ~= ARGV[2] then
  return {ARGV[1], 0}
end
if ARGV[3] == '0' then
  redis.call('DEL', KEYS[1])
else
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return {ARGV[1], 1}
