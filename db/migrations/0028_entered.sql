-- What an officer enters for someone is held to the open epoch, and its files to the same limits, by the functions
-- that hold what comes from outside.
grant execute on function known.hold_open_epoch(text, integer), known.claim_uploads(uuid[], uuid, integer, bigint) to vigie_office;
