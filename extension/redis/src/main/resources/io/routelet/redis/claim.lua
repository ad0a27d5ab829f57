-- Takes the right to render a key, unless another has it whose render is not outdated.
--
-- KEYS[1]  a token: 19 digits, where the render begins, then what makes it unique
-- ARGV     nonce, token, milliseconds, the least beginning of a render that counts, 19 digits
-- reply    nonce, 1 if it is ours
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[2] and string.sub(holder, 1, 19) >= ARGV[4] then
  return {ARGV[1], 0}
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return {ARGV[1], 1}
